import type { Day } from "./day.ts";
import { type FirstWritten, type Goal, type GoalSpan, goalOf, goalSpans, rankDays } from "./goal.ts";
import { type Moment, studyDay } from "./moment.ts";
import type { Rest } from "./rest.ts";
import { type LoggedDay, type Standing, stand, walk } from "./streak.ts";
import { type BegunSpan, hasBegun, rulesOf } from "./streakRules.ts";

/** A logged day with the moment its first entry was saved. */
export type ForeseenDay = LoggedDay & FirstWritten;

export interface Foreseen {
  standing: Standing;
  /** The goal of tonight with the days that would belong to it, else the last one; null where there is none. */
  span: GoalSpan | null;
  /** The logged days of that goal, of all where there is none, in the order they were first written. */
  days: readonly Day[];
  /** Day n of every day that would belong to a goal. */
  nth: ReadonlyMap<Day, number>;
}

/** How things would stand at `now` if exactly these days were logged: what a change comes to, before it is made. */
export function foresee(
  logged: readonly ForeseenDay[],
  { goals, rests }: { goals: readonly Goal[]; rests: readonly Rest[] },
  now: Moment,
): Foreseen {
  const days = logged.toSorted((a, b) => a.day - b.day);
  const counted = days.filter((day) => day.counted);
  const spans = goalSpans(goals, (from) => counted.find(({ day }) => day >= from)?.day ?? null);
  const today = studyDay(now);
  const last = counted.at(-1)?.day ?? today;
  const tonight = goalOf(spans, Math.max(today, last));
  const span = tonight ?? spans.at(-1) ?? null;
  const ranks = new Map(spans.map((one) => [one, rankDays(days.filter(({ day }) => goalOf([one], day) === one))]));
  return {
    standing: standingOf(days, hasBegun(tonight) ? tonight : null, rests, now),
    span,
    days: [...((span === null ? null : ranks.get(span)) ?? rankDays(days)).keys()],
    nth: new Map([...ranks.values()].flatMap((rank) => [...rank])),
  };
}

function standingOf(days: readonly LoggedDay[], span: BegunSpan | null, rests: readonly Rest[], now: Moment): Standing {
  const today = studyDay(now);
  if (span === null) return stand(null, null, today, { starts: today, freezes: () => true, rests: () => false });
  const rules = rulesOf(span, rests);
  const within = days.filter(({ day }) => goalOf([span], day) === span);
  const last = [...walk(within, rules)].at(-1);
  return stand(last?.run ?? null, last?.previous ?? null, today, rules, now);
}
