import { civilParts, type Day, dayOf, daysInMonth } from "./day.ts";

/** A day to look back to, and how it is told. */
export interface Past {
  day: Day;
  /** `a year ago`, `30 days ago` */
  ago: string;
}

/** Where no other year has this day yet. */
const NEARER = [7, 30, 100];

/** This day of the month in the years before, the latest first, as far back as `first`. 29 February has itself alone. */
export function sameDays(today: Day, first: Day): Past[] {
  const { year, month, dom } = civilParts(today);
  const past: Past[] = [];
  for (let back = 1; year - back >= civilParts(first).year; back += 1) {
    if (dom > daysInMonth(year - back, month)) continue;
    past.push({ day: dayOf(year - back, month, dom), ago: back === 1 ? "a year ago" : `${back} years ago` });
  }
  return past;
}

/** 7, 30 and 100 days ago: what a young journal looks back to. */
export function nearerDays(today: Day): Past[] {
  return NEARER.map((days) => ({ day: today - days, ago: `${days} days ago` }));
}

/** The most days in a row without an entry that were followed by one; null when there were none. */
export function longestGap(days: readonly Day[]): { from: Day; to: Day; days: number } | null {
  let longest: { from: Day; to: Day; days: number } | null = null;
  for (const [index, day] of days.entries()) {
    const before = days[index - 1];
    if (before === undefined || day - before - 1 <= (longest?.days ?? 0)) continue;
    longest = { from: before + 1, to: day - 1, days: day - before - 1 };
  }
  return longest;
}
