import type { NewChange } from "../core/change.ts";
import type { Day } from "../core/day.ts";
import { type Goal, goalOf } from "../core/goal.ts";
import { celebrate } from "../core/goalChange.ts";
import { Goals } from "../store/goals.ts";
import type { Journal } from "../store/journal.ts";
import { Publications } from "../store/publications.ts";
import { countedToward } from "./goalFigures.ts";
import { towards } from "./tonight.ts";

/** The goal of published days that one more day online completes, if it was not celebrated yet. */
export function goalReachedOnline(journal: Journal, day: Day): Goal | null {
  const span = goalOf(journal.read(Goals).spans(), day);
  if (span === null || span.goal.counts !== "published" || span.goal.celebrated) return null;
  if (journal.read(Publications).daysBetween(day, day).length > 0) return null;
  const before = countedToward({ span, ...towards(journal, span) });
  return before.days + 1 === before.goal ? span.goal : null;
}

/** The celebration that goes into the same step: taken back together, too. */
export function celebrationOf(reached: Goal | null): NewChange[] {
  return reached === null ? [] : [celebrate(reached)];
}

/** Days toward the goal a day belongs to. */
export function figuresOf(journal: Journal, day: Day) {
  return towards(journal, goalOf(journal.read(Goals).spans(), day) ?? undefined);
}
