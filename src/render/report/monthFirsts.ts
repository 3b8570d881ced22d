import { civilParts, type Day, dayOf, daysInMonth } from "../../core/day.ts";

/** The first day of every month from the one `from` lies in to the one of `to`. */
export function firstsBetween(from: Day, to: Day): Day[] {
  const { year, month } = civilParts(from);
  const firsts: Day[] = [];
  let first = dayOf(year, month, 1);
  while (first <= to) {
    firsts.push(first);
    const parts = civilParts(first);
    first += daysInMonth(parts.year, parts.month);
  }
  return firsts;
}
