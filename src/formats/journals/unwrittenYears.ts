import { civilParts, type Day, weekday } from "../../core/day.ts";
import type { DayClue, DayKnowledge } from "./dayClue.ts";
import type { Remark } from "./journalReading.ts";
import { dayIn, fitsWeekday, type MonthDay, type WrittenDate } from "./writtenDate.ts";

/** What a date is as month and day; null where that cannot be told. */
export type Reading = (date: WrittenDate) => MonthDay | null;

/** How many years back a date without one may lie: weekdays come back on the same dates within these. */
const YEARS_BACK = 28;

/** The days of all heads that have a date; null for the others. */
export function resolved(order: readonly DayClue[], reading: Reading, { today, first }: DayKnowledge): (Day | null)[] {
  const days = order.map(({ date }) => {
    const md = date === null ? null : reading(date);
    return date?.year && md !== null ? dayIn(date.year, md) : null;
  });
  const open = order.map(({ date }, index) => (date?.year === null && days[index] === null ? reading(date) : null));
  if (open.every((md) => md === null)) return days;

  const anchor = days.findIndex((day) => day !== null);
  if (anchor !== -1) {
    follow(days, open, anchor);
    return days;
  }
  const begin = open.findIndex((md) => md !== null);
  const years = Array.from({ length: YEARS_BACK }, (_, back) => civilParts(today).year - back);
  let best: { days: (Day | null)[]; fit: number } | null = null;
  for (const year of first === null ? years : [civilParts(first).year]) {
    const md = open[begin];
    const attempt = [...days];
    attempt[begin] = md == null ? null : dayIn(year, md);
    if (attempt[begin] === null) continue;
    follow(attempt, open, begin);
    if (first === null && attempt.some((day) => day !== null && day > today)) continue;
    const fit = attempt.filter((day, index) => {
      const date = order[index]?.date;
      return day !== null && date?.weekday != null && weekday(day) === date.weekday;
    }).length;
    if (best === null || fit > best.fit) best = { days: attempt, fit };
  }
  return best?.days ?? days;
}

/** Gives every open date the year that brings it nearest to its neighbour, forward and backward from `from`. */
function follow(days: (Day | null)[], open: readonly (MonthDay | null)[], from: number): void {
  for (const step of [1, -1]) {
    let near = days[from] ?? null;
    for (let at = from + step; at >= 0 && at < days.length; at += step) {
      const md = open[at] ?? null;
      if (md !== null && near !== null) days[at] = nearest(md, near);
      near = days[at] ?? near;
    }
  }
}

function nearest(md: MonthDay, near: Day): Day | null {
  const { year } = civilParts(near);
  const candidates = [year, year - 1, year + 1].flatMap((one) => dayIn(one, md) ?? []);
  return candidates.sort((a, b) => Math.abs(a - near) - Math.abs(b - near))[0] ?? null;
}

/** Says which years were worked out. */
export function yearGuess(order: readonly DayClue[], days: readonly (Day | null)[]): Remark[] {
  const guessed = order.flatMap(({ date, line }, index) => {
    const day = days[index] ?? null;
    return date?.year === null && day !== null
      ? [{ day, line, fits: fitsWeekday(day, date), named: date.weekday }]
      : [];
  });
  const [first] = guessed;
  if (first === undefined) return [];
  const years = guessed.map(({ day }) => civilParts(day).year);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const dates = guessed.length === 1 ? "a date without its year" : `${guessed.length} dates without their year`;
  const named = guessed.filter((one) => one.named !== null);
  const why = named.length > 0 && named.every((one) => one.fits) ? ", which the weekdays fit" : "";
  const line = Math.min(...guessed.map((one) => one.line));
  return [{ where: `line ${line}`, text: `${dates}: ${from === to ? from : `${from} to ${to}`}${why}` }];
}
