import { isoDay } from "../core/day.ts";
import { type GoalSpan, goalOf } from "../core/goal.ts";
import { type Moment, studyDay } from "../core/moment.ts";
import { type Standing, stand } from "../core/streak.ts";
import { hasBegun, rulesOf } from "../core/streakRules.ts";
import type { Written } from "../render/nightly.ts";
import type { Journal } from "../store/journal.ts";

const EVER = Number.MAX_SAFE_INTEGER;

/** How things stand at a moment: the streak, the goal it belongs to, what is written toward it. */
export interface Tonight {
  standing: Standing;
  /** Null before the first counted day and after a finished goal. */
  span: GoalSpan | null;
  written: Written;
}

export function tonight(journal: Journal, now: Moment): Tonight {
  const today = studyDay(now);
  const last = journal.days.lastCounted();
  const spans = journal.goals.spans();
  const span = goalOf(spans, Math.max(today, last?.day ?? today)) ?? null;
  if (!hasBegun(span) || last === undefined || last.day < span.starts) {
    const rules = { starts: today, freezes: () => true, rests: () => false };
    return { standing: stand(null, null, today, rules), span, written: writtenToward(journal, span ?? spans.at(-1)) };
  }
  const standing = stand(last.run, last, today, rulesOf(span), now);
  return { standing, span, written: writtenToward(journal, span) };
}

/** Days written toward a goal; every day of the journal where there is none. */
function writtenToward(journal: Journal, span: GoalSpan | undefined): Written {
  if (span === undefined) return { days: journal.days.countBetween(-EVER, EVER), goal: null, reached: null };
  const { starts, ends, goal } = span;
  if (starts === null) return { days: 0, goal: goal.days, reached: null };
  return {
    days: journal.days.countBetween(starts, ends ?? EVER),
    goal: goal.days,
    reached: journal.days.ranked(starts, ends ?? EVER, { from: goal.days, to: goal.days })[0] ?? null,
  };
}

/** STREAK of DESIGN section 14. */
export function streakData({ streak, strict, best, since }: Standing) {
  return { current: streak, strict, best, since: since === null ? null : isoDay(since) };
}
