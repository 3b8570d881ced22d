import type { Day } from "./day.ts";
import { freezesOn, type GoalSpan } from "./goal.ts";
import { type Rest, restOn } from "./rest.ts";
import type { StreakRules } from "./streak.ts";

/** A goal that has begun. */
export type BegunSpan = GoalSpan & { starts: Day };

export function hasBegun(span: GoalSpan | null): span is BegunSpan {
  return span !== null && span.starts !== null;
}

/** The rules a goal's streak is walked by, each day by those in force on it. */
export function rulesOf({ goal, starts }: BegunSpan, rests: readonly Rest[]): StreakRules {
  return { starts, freezes: (day) => freezesOn(goal, day), rests: (day) => restOn(rests, day) !== null };
}
