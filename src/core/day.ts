/** A study day: a civil date as the number of days since 1970-01-01. No zone, no clock. */
export type Day = number;

/** A day later than any there is; `-EVER` is earlier. */
export const EVER = 1e9;

export interface CivilParts {
  year: number;
  /** 1–12 */
  month: number;
  /** Day of the month, 1–31. */
  dom: number;
}

export interface IsoWeek {
  /** The year the week belongs to: 2024-12-30 lies in week 1 of 2025. */
  year: number;
  /** 1–53 */
  week: number;
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

// Years are taken to begin on 1 March, so that the leap day is the last of its year; 400 of them always have the same length.
const DAYS_IN_400_YEARS = 146_097;
const DAYS_IN_YEAR = 365;
/** From 0000-03-01 to 1970-01-01. */
const EPOCH = 719_468;

/** The day a civil date names. `month` is 1–12; the date must exist. */
export function dayOf(year: number, month: number, dom: number): Day {
  const marchYear = month > 2 ? year : year - 1;
  const monthsSinceMarch = (month + 9) % 12;
  return daysBeforeMarchOf(marchYear) + daysBeforeMonth(monthsSinceMarch) + dom - 1 - EPOCH;
}

export function civilParts(day: Day): CivilParts {
  const sinceMarchZero = day + EPOCH;
  // The average year is never too short by a whole year, so the guess is right or one too late.
  const guess = Math.floor((sinceMarchZero * 400) / DAYS_IN_400_YEARS) + 1;
  let marchYear = guess;
  while (daysBeforeMarchOf(marchYear) > sinceMarchZero) marchYear--;

  const dayOfYear = sinceMarchZero - daysBeforeMarchOf(marchYear);
  const monthsSinceMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((monthsSinceMarch + 2) % 12) + 1;
  return {
    year: month > 2 ? marchYear : marchYear + 1,
    month,
    dom: dayOfYear - daysBeforeMonth(monthsSinceMarch) + 1,
  };
}

/** Days from 0000-03-01 to 1 March of `year`. */
function daysBeforeMarchOf(year: number): number {
  return year * DAYS_IN_YEAR + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}

/** Days from 1 March to the first of a month: months come as 31 30 31 30 31, again and again. */
function daysBeforeMonth(monthsSinceMarch: number): number {
  return Math.floor((153 * monthsSinceMarch + 2) / 5);
}

export function daysInMonth(year: number, month: number): number {
  return month === 12 ? 31 : dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}

/** The day of `2027-01-10`; null for any other shape and for dates that never were (2023-02-29). */
export function parseIsoDay(text: string): Day | null {
  const match = ISO.exec(text);
  if (match === null) return null;
  const [year, month, dom] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || dom < 1 || dom > daysInMonth(year, month)) return null;
  return dayOf(year, month, dom);
}

/** `2027-01-10` */
export function isoDay(day: Day): string {
  const { year, month, dom } = civilParts(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dom, 2)}`;
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, "0");
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(day: Day): number {
  return (((day + 3) % 7) + 7) % 7; // 1970-01-01 was a Thursday
}

/** The Monday of its week. */
export function mondayOf(day: Day): Day {
  return day - weekday(day);
}

/** The ISO 8601 week: the one its Thursday falls in. */
export function isoWeek(day: Day): IsoWeek {
  const thursday = mondayOf(day) + 3;
  const { year } = civilParts(thursday);
  return { year, week: Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1 };
}

/** The Monday of `2027-W01`; null for any other shape and for weeks that never were (2027-W53). */
export function parseIsoWeek(text: string): Day | null {
  const [, year, week] = /^(\d{4})-W(\d{2})$/i.exec(text) ?? [];
  if (week === undefined) return null;
  // The fourth of January is always in the first week.
  const monday = mondayOf(dayOf(Number(year), 1, 4)) + 7 * (Number(week) - 1);
  return isoWeek(monday).year === Number(year) ? monday : null;
}
