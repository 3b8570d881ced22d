import type { Day } from "./day.ts";
import type { GoalSpan } from "./goal.ts";
import type { StreakRules } from "./streak.ts";

/** A goal that has begun. */
export type BegunSpan = GoalSpan & { starts: Day };

export function hasBegun(span: GoalSpan | null): span is BegunSpan {
  return span !== null && span.starts !== null;
}

/** The rules a goal's streak is walked by. */
export function rulesOf({ goal, starts }: BegunSpan): StreakRules {
  return { starts, freezes: () => goal.freezes, rests: () => false };
}
