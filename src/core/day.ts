/** A study day: a civil date as the number of days since 1970-01-01. No zone, no clock. */
export type Day = number;
