import { civilParts, type Day, isoWeek } from "./day.ts";

/** How many backups stay: the newest of each of so many days, weeks and months that have one. */
export const KEPT = { days: 7, weeks: 4, months: 12 } as const;

/**
 * The days whose backups stay, of all the days that have one. Counted among the backups there are and not among the
 * days of the calendar: a month without the machine costs none of them.
 */
export function daysKept(days: readonly Day[]): Set<Day> {
  const newestFirst = [...new Set(days)].sort((a, b) => b - a);
  return new Set([
    ...newestFirst.slice(0, KEPT.days),
    ...newestOfEach(newestFirst, weekName).slice(0, KEPT.weeks),
    ...newestOfEach(newestFirst, monthName).slice(0, KEPT.months),
  ]);
}

function newestOfEach(newestFirst: readonly Day[], name: (day: Day) => string): Day[] {
  const newest = new Map<string, Day>();
  for (const day of newestFirst) if (!newest.has(name(day))) newest.set(name(day), day);
  return [...newest.values()];
}

function weekName(day: Day): string {
  const { year, week } = isoWeek(day);
  return `${year}-${week}`;
}

function monthName(day: Day): string {
  const { year, month } = civilParts(day);
  return `${year}-${month}`;
}
