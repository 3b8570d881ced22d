import type { Day } from "../core/day.ts";
import { nearerDays, type Past, sameDays } from "../core/lookBack.ts";
import { Entries } from "../store/entries.ts";
import type { Journal } from "../store/journal.ts";
import { type PlacedStoredEntry, placer } from "./placed.ts";

export interface Looked extends Past {
  entries: PlacedStoredEntry[];
}

/** The entries of this day in other years, the latest first; where there are none, those of 7, 30 and 100 days ago. */
export function* lookBack(journal: Journal, today: Day): Generator<Looked> {
  const place = placer(journal);
  const among = function* (past: readonly Past[]): Generator<Looked> {
    for (const { day, ago } of past) {
      const entries = Array.from(journal.read(Entries).find({ from: day, to: day, oldestFirst: true }), place);
      if (entries.length > 0) yield { day, ago, entries };
    }
  };
  let any = false;
  for (const looked of among(sameDays(today, journal.read(Entries).firstDay() ?? today))) {
    any = true;
    yield looked;
  }
  if (!any) yield* among(nearerDays(today));
}
