import { EVER, isoDay } from "../core/day.ts";
import type { PlacedEntry } from "../core/entry.ts";
import { type GoalSpan, goalOf } from "../core/goal.ts";
import { lateness } from "../core/lateness.ts";
import type { StoredEntry } from "../store/entryRow.ts";
import { Goals } from "../store/goals.ts";
import type { Journal } from "../store/journal.ts";
import { Ranks } from "../store/ranks.ts";

export type PlacedStoredEntry = PlacedEntry & StoredEntry;

/** Puts entries in their place in the goal: Day n, and how they count. */
export function placer(journal: Journal): <Stored extends StoredEntry>(entry: Stored) => PlacedEntry & Stored {
  const nth = dayNumbers(journal);
  return (entry) => ({ ...entry, n: nth(entry.day), ...lateness(entry.day, entry.writtenOn) });
}

/** Day n of a study day; null outside every goal. */
export function dayNumbers(journal: Journal): (day: number) => number | null {
  const spans = journal.read(Goals).spans();
  const rankers = new Map<GoalSpan, (day: number) => number | null>();
  return (day) => {
    const span = goalOf(spans, day);
    if (span === null || span.starts === null) return null;
    let ranker = rankers.get(span);
    if (ranker === undefined) {
      ranker = journal.read(Ranks).ranker(span.starts, span.ends ?? EVER);
      rankers.set(span, ranker);
    }
    return ranker(day);
  };
}

/** ENTRY of DESIGN section 14. */
export function entryData(entry: PlacedStoredEntry) {
  const { id, number, day, n, lateDays, counts, title, topics, finished, tags, minutes, words, forgotten } = entry;
  return {
    ...{ id, number, day: isoDay(day), n, lateDays, counts, title, topics, finished, tags, minutes, words },
    ...(forgotten !== null && { forgotten: isoDay(forgotten) }),
  };
}
