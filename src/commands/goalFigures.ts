import { type Day, EVER, isoDay } from "../core/day.ts";
import { aimDay, type Goal, type GoalSpan } from "../core/goal.ts";
import { PACE_DAYS, type Pace, pace, topicsPerWeek } from "../core/pace.ts";
import { hasBegun } from "../core/streakRules.ts";
import type { Written } from "../render/nightly.ts";
import type { TopicPace } from "../render/paceText.ts";
import { Days } from "../store/days.ts";
import type { Journal } from "../store/journal.ts";
import { Publications } from "../store/publications.ts";
import type { Tonight } from "./tonight.ts";

/** What counts toward the goal: written days unless it was told to count published ones. */
export function countedToward({ span, written, published }: Pick<Tonight, "span" | "written" | "published">): Written {
  return span?.goal.counts === "published" ? published : written;
}

/** How fast the goal comes nearer; null while it is too early to tell, and without a goal. */
export function paceOf(journal: Journal, now: Tonight): Pace | null {
  const { standing, span } = now;
  if (!hasBegun(span) || span.ends !== null) return null;
  const { today, loggedToday } = standing;
  const source = { today, loggedToday, starts: span.starts, aim: aimDay(span.goal, span.starts) };
  const counted =
    span.goal.counts === "published"
      ? journal
          .read(Publications)
          .daysBetween(span.starts, EVER)
          .map(({ firstLive }) => firstLive)
      : journal
          .read(Days)
          .shownBetween(Math.max(span.starts, today - PACE_DAYS), today)
          .map(({ day }) => day);
  return pace({ ...source, done: countedToward(now).days, target: span.goal.days, counted });
}

/** PACE of DESIGN section 14: nights a week to one decimal. */
export function paceData(found: Pace | null) {
  if (found === null) return null;
  const { required, actual, finish, earliest, latest } = found;
  const tenth = (number: number) => Math.round(number * 10) / 10;
  const iso = (day: Day | null) => (day === null ? null : isoDay(day));
  return {
    required: required === null ? null : tenth(required),
    actual: tenth(actual),
    finish: iso(finish),
    earliest: iso(earliest),
    latest: iso(latest),
  };
}

/** The goal of tonight as `streak --json` tells it. */
export function goalData(span: GoalSpan | null) {
  if (span === null) return null;
  const { goal, starts } = span;
  return {
    title: goal.title,
    start: starts === null ? null : isoDay(starts),
    target: goal.days,
    count: goal.counts,
    aim: starts === null ? null : isoDay(aimDay(goal, starts)),
  };
}

/** Days toward a goal, with what is left of it. */
export function figuresData({ days, goal }: Written) {
  return { days, goal, left: goal === null ? null : Math.max(0, goal - days) };
}

/** The goal that a first entry for `day` completes, if it has not been celebrated yet. */
export function goalReachedBy({ span, written }: Tonight, day: Day, isFirst: boolean): Goal | null {
  if (!isFirst || span === null || span.goal.celebrated || written.goal === null) return null;
  if (span.starts !== null && day < span.starts) return null;
  return written.days + 1 === written.goal ? span.goal : null;
}

/** The title of the goal whose celebration an entry brought. */
export function celebratedBetween(before: Tonight, after: Tonight): string | null {
  const { goal } = after.span ?? {};
  return goal?.celebrated && before.span?.goal.celebrated !== true ? goal.title : null;
}

/** How fast the open topics are finished by the goal's aim; null without an aim ahead. */
export function topicPaceOf({ span, standing }: Pick<Tonight, "span" | "standing">, open: number): TopicPace | null {
  if (!hasBegun(span) || span.ends !== null) return null;
  const aim = aimDay(span.goal, span.starts);
  const perWeek = topicsPerWeek(open, standing.today, aim);
  return perWeek === null ? null : { perWeek, aim };
}
