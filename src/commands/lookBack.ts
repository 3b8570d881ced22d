import type { Day } from "../core/day.ts";
import { nearerDays, type Past, sameDays } from "../core/lookBack.ts";
import type { Journal } from "../store/journal.ts";
import { type PlacedStoredEntry, placer } from "./placed.ts";

export interface Looked extends Past {
  entries: PlacedStoredEntry[];
}

/** The entries of this day in other years; where there are none, those of 7, 30 and 100 days ago. */
export function lookBack(journal: Journal, today: Day): Looked[] {
  const first = journal.entries.firstDay() ?? today;
  const place = placer(journal);
  const among = (past: readonly Past[]) =>
    past
      .map(({ day, ago }) => ({
        day,
        ago,
        entries: Array.from(journal.entries.find({ days: [day], oldestFirst: true }), place),
      }))
      .filter(({ entries }) => entries.length > 0);
  const years = among(sameDays(today, first));
  return years.length > 0 ? years : among(nearerDays(today));
}
