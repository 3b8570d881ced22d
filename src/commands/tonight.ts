import { EVER, isoDay } from "../core/day.ts";
import { type Goal, type GoalSpan, goalOf } from "../core/goal.ts";
import { type Moment, studyDay } from "../core/moment.ts";
import { type Standing, stand } from "../core/streak.ts";
import { hasBegun, rulesOf } from "../core/streakRules.ts";
import type { Written } from "../render/nightly.ts";
import { Days } from "../store/days.ts";
import { Goals } from "../store/goals.ts";
import type { Journal } from "../store/journal.ts";
import { Publications } from "../store/publications.ts";
import { Rests } from "../store/rests.ts";

/** How things stand at a moment: the streak, the goal it belongs to, what is written toward it. */
export interface Tonight {
  standing: Standing;
  /** Null before the first counted day and after a finished goal. */
  span: GoalSpan | null;
  written: Written;
  /** Of the same days, those whose article is online. */
  published: Written;
}

/** How things stand at `now`; of tonight's goal, or of the days between two goals. */
export function tonight(journal: Journal, now: Moment): Tonight {
  const today = studyDay(now);
  const last = journal.read(Days).lastCounted();
  const spans = journal.read(Goals).spans();
  const span = goalOf(spans, Math.max(today, last?.day ?? today)) ?? null;
  if (!hasBegun(span) || last === undefined || last.day < span.starts) {
    const rules = { starts: today, freezes: () => true, rests: () => false };
    return { standing: stand(null, null, today, rules), span, ...towards(journal, span ?? spans.at(-1)) };
  }
  const standing = stand(last.run, last, today, rulesOf(span, journal.read(Rests).all()), now);
  return { standing, span, ...towards(journal, span) };
}

/** Days of a goal that are written and that are published; of the whole journal where there is no goal. */
export function towards(journal: Journal, span: GoalSpan | undefined): { written: Written; published: Written } {
  const from = span === undefined ? -EVER : span.starts;
  if (from === null) return { written: none(span?.goal, "written"), published: none(span?.goal, "published") };
  const to = span?.ends ?? EVER;
  const goal = span?.goal;
  const live = journal.read(Publications).daysBetween(from, to);
  const days = journal.read(Days).countBetween(from, to);
  const wanted = (counts: Goal["counts"]) => (goal?.counts === counts ? goal.days : null);
  const writtenGoal = wanted("written");
  const publishedGoal = wanted("published");
  return {
    written: {
      days,
      goal: writtenGoal,
      // Asked only of a goal that is reached: there is no such day before.
      reached:
        writtenGoal === null || days < writtenGoal
          ? null
          : (journal.read(Days).ranked(from, to, { from: writtenGoal, to: writtenGoal })[0] ?? null),
    },
    published: {
      days: live.length,
      goal: publishedGoal,
      reached: publishedGoal === null ? null : (live[publishedGoal - 1]?.firstLive ?? null),
    },
  };
}

function none(goal: Goal | undefined, counts: Goal["counts"]): Written {
  return { days: 0, goal: goal?.counts === counts ? goal.days : null, reached: null };
}

/** STREAK of DESIGN section 14. */
export function streakData({ streak, strict, best, since }: Standing) {
  return { current: streak, strict, best, since: since === null ? null : isoDay(since) };
}
