import { type Chapter, chapters } from "../core/chapters.ts";
import { walk } from "../core/streak.ts";
import { hasBegun, rulesOf } from "../core/streakRules.ts";
import type { Journal } from "../store/journal.ts";
import { LoggedDays } from "../store/loggedDays.ts";
import { Rests } from "../store/rests.ts";
import type { Tonight } from "./tonight.ts";

/** The streaks of tonight's goal that are over. */
export function pastStreaks(journal: Journal, { standing, span }: Tonight): Chapter[] {
  if (!hasBegun(span)) return [];
  const rules = rulesOf(span, journal.read(Rests).all());
  const days = journal.read(LoggedDays).between(span.starts, span.ends ?? Number.MAX_SAFE_INTEGER);
  return chapters(walk(days, rules), standing);
}
