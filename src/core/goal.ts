import type { Day } from "./day.ts";

/** A change of the freeze rule and the first day it holds for. */
export interface FreezeChange {
  from: Day;
  on: boolean;
}

export interface Goal {
  id: string;
  title: string;
  /** Days to log: 180 unless set. */
  days: number;
  counts: "written" | "published";
  /** Null: the first counted day starts it. */
  starts: Day | null;
  /** Null: start + days − 1. */
  aim: Day | null;
  /** Whether freezes may cover a missed day, from its first day on. */
  freezes: boolean;
  /** The days from which that was changed, in order; the days before each keep the rule they were lived under. */
  freezeChanges?: readonly FreezeChange[];
  /** The night's answer has told once that it was reached. */
  celebrated?: boolean;
  finished: Day | null;
}

/** A goal with the days that belong to it, both included. */
export interface GoalSpan {
  goal: Goal;
  /** Null until it has a counted day (or its own start). */
  starts: Day | null;
  /** Null while it runs. */
  ends: Day | null;
}

/** A logged day and the moment (milliseconds since 1970) its first entry was saved. */
export interface FirstWritten {
  day: Day;
  firstWrittenAt: number;
}

/** The day a goal is to be reached by: set, or as if every day from its start were logged. */
export function aimDay(goal: Goal, starts: Day): Day {
  return goal.aim ?? starts + goal.days - 1;
}

/**
 * The days of each goal. Goals follow each other in the order given: one ends on the day it was finished or on the
 * eve of the next, and one without a start of its own begins on the first counted day after the one before.
 * `firstCounted` answers the first day on or after its argument that has an entry on time or late.
 */
export function goalSpans(goals: readonly Goal[], firstCounted: (from: Day) => Day | null): GoalSpan[] {
  const spans: GoalSpan[] = [];
  for (const goal of goals) {
    const starts = goal.starts ?? startAfter(spans.at(-1), firstCounted);
    if (starts !== null) for (const before of spans) before.ends = Math.min(before.ends ?? starts - 1, starts - 1);
    spans.push({ goal, starts, ends: goal.finished });
  }
  return spans;
}

function startAfter(before: GoalSpan | undefined, firstCounted: (from: Day) => Day | null): Day | null {
  if (before === undefined) return firstCounted(Number.MIN_SAFE_INTEGER);
  return before.ends === null ? null : firstCounted(before.ends + 1);
}

/** Whether freezes may cover `day`, by the rule in force on it. */
export function freezesOn({ freezes, freezeChanges = [] }: Goal, day: Day): boolean {
  return freezeChanges.findLast(({ from }) => from <= day)?.on ?? freezes;
}

/** The goal a day belongs to; null before, between and after goals. */
export function goalOf(spans: readonly GoalSpan[], day: Day): GoalSpan | null {
  return spans.find(({ starts, ends }) => starts !== null && starts <= day && (ends === null || day <= ends)) ?? null;
}

/** Day n of each day of one goal: its rank by the moment it was first logged, so that a late entry renumbers nothing. */
export function rankDays(days: readonly FirstWritten[]): Map<Day, number> {
  const inOrder = days.toSorted((a, b) => a.firstWrittenAt - b.firstWrittenAt || a.day - b.day);
  return new Map(inOrder.map(({ day }, index) => [day, index + 1]));
}
