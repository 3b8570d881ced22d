import type { Day } from "./day.ts";

/** PACE of DESIGN section 14, days still as numbers. Nights a week, unrounded. */
export interface Pace {
  /** To reach the goal by its aim; null once the aim has passed. */
  required: number | null;
  /** Over the last 28 days, or since the goal began. */
  actual: number;
  /** The day the goal is reached at that rate; null when it never is, or already was. */
  finish: Day | null;
  /** At the rates of the best and the worst two weeks among those days; single weeks before there are 15 of them. */
  earliest: Day | null;
  latest: Day | null;
}

export interface PaceSource {
  today: Day;
  /** Whether today counts already; an open today is a day left, and no day missed. */
  loggedToday: boolean;
  starts: Day;
  aim: Day;
  /** Days toward the goal, and how many it wants. */
  done: number;
  target: number;
  /** The days that count toward it, one each, in any order; those before the last 28 need not be there. */
  counted: readonly Day[];
}

const WEEK = 7;
/** How far back the rate is looked for. */
export const PACE_DAYS = 28;
const WINDOW = 14;
/** Fewer days than these say nothing yet. */
const ENOUGH = 7;

/** How fast the goal comes nearer (DESIGN 5.8); null while it is too early to tell. */
export function pace({ today, loggedToday, starts, aim, done, target, counted }: PaceSource): Pace | null {
  const last = loggedToday ? today : today - 1;
  const seen = last - starts + 1;
  if (seen < ENOUGH) return null;

  const left = Math.max(0, target - done);
  const span = Math.min(PACE_DAYS, seen);
  const rates = windowRates(counted, last, span);
  const rate = countIn(counted, last - span + 1, last) / span;
  const finishAt = (perDay: number) => (left === 0 || perDay === 0 ? null : last + Math.ceil(left / perDay));
  return {
    required: aim > last ? (WEEK * left) / (aim - last) : left === 0 ? 0 : null,
    actual: WEEK * rate,
    finish: finishAt(rate),
    earliest: rate === 0 ? null : finishAt(Math.max(rate, ...rates)),
    latest: rate === 0 ? null : finishAt(Math.min(rate, ...rates)),
  };
}

/** Days a day in every window of two weeks among the last `span` days, or of one week where they hold only one of two. */
function windowRates(counted: readonly Day[], last: Day, span: number): number[] {
  const length = span > WINDOW ? WINDOW : WEEK;
  return Array.from({ length: span - length + 1 }, (_, back) => {
    const to = last - back;
    return countIn(counted, to - length + 1, to) / length;
  });
}

function countIn(days: readonly Day[], from: Day, to: Day): number {
  return days.filter((day) => day >= from && day <= to).length;
}

/** Topics a week that finish what is open by the aim; null once the aim has passed. */
export function topicsPerWeek(open: number, today: Day, aim: Day): number | null {
  const days = aim - today + 1;
  return days > 0 ? (WEEK * open) / days : null;
}
