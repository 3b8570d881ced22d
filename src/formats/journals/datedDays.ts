import { civilParts, type Day, isoDay, weekday } from "../../core/day.ts";
import { longDay, WEEKDAYS } from "../../core/dayWords.ts";
import type { Remark } from "./journalReading.ts";
import { dayIn, fitsWeekday, type MonthDay, type WrittenDate } from "./writtenDate.ts";

/** What a head says of its day. */
export interface DayClue {
  line: number;
  round: number | null;
  n: number | null;
  date: WrittenDate | null;
}

export interface DayKnowledge {
  /** The last day that can have been written on. */
  today: Day;
  /** The day of the first entry, where the learner told it. */
  first: Day | null;
}

/** The day of each head in the order given, or why there is none. */
export interface DatedDays {
  days: (Day | string)[];
  guesses: Remark[];
  hints: Remark[];
}

/** How many years back a date without one may lie: weekdays come back on the same dates within these. */
const YEARS_BACK = 28;

/**
 * Finds the day of every head. A year that is not written is the one that brings the date nearest to its neighbour;
 * where no date has one, the weekdays decide, else the last date is the latest that has been. A head without a date is
 * counted from its neighbours' numbers.
 */
export function datedDays(clues: readonly DayClue[], known: DayKnowledge): DatedDays {
  const order = newestFirst(clues) ? [...clues].reverse() : [...clues];
  const { reading, guess } = numberOrder(order, known);
  const days = resolved(order, reading, known);
  const guesses = [...guess, ...yearGuess(order, days)];
  guesses.push(...countedDays(order, days, known));
  const byClue = new Map(order.map((clue, index) => [clue, days[index] ?? null]));
  return {
    days: clues.map((clue) => byClue.get(clue) ?? whyNot(clue, reading)),
    guesses,
    hints: clues.flatMap((clue) => weekdayHint(clue, byClue.get(clue) ?? null)),
  };
}

function newestFirst(clues: readonly DayClue[]): boolean {
  let balance = 0;
  for (let i = 1; i < clues.length; i++) {
    const [before, here] = [clues[i - 1], clues[i]];
    if (before === undefined || here === undefined) continue;
    if (before.n !== null && here.n !== null && before.round === here.round) balance += Math.sign(here.n - before.n);
    else if (before.date?.year && here.date?.year) {
      balance += Math.sign(
        here.date.year - before.date.year ||
          here.date.md.month - before.date.md.month ||
          here.date.md.dom - before.date.md.dom,
      );
    }
  }
  return balance < 0;
}

type Reading = (date: WrittenDate) => MonthDay | null;

const monthFirst: Reading = ({ md }) => md;
const dayFirst: Reading = ({ md, swapped }) => swapped ?? md;
const onlyCertain: Reading = ({ md, swapped }) => (swapped === null ? md : null);

/** Which number of `12/01/2027` is the month: what all of them allow, else what brings the days closer together. */
function numberOrder(order: readonly DayClue[], known: DayKnowledge): { reading: Reading; guess: Remark[] } {
  const unsure = order.filter(({ date }) => date?.swapped != null);
  if (unsure.length === 0) return { reading: monthFirst, guess: [] };
  const [month, day] = [monthFirst, dayFirst].map((reading) => {
    const valid = unsure.every(({ date }) => date === null || fits(reading(date)));
    return valid ? spread(resolved(order, reading, known)) : Number.POSITIVE_INFINITY;
  });
  if (month === undefined || day === undefined || month === day) return { reading: onlyCertain, guess: [] };
  const line = `line ${unsure[0]?.line ?? 1}`;
  return month < day
    ? { reading: monthFirst, guess: [{ where: line, text: "dates in numbers are read as month/day/year" }] }
    : { reading: dayFirst, guess: [{ where: line, text: "dates in numbers are read as day/month/year" }] };
}

/** 2028 is a leap year: whether the date can be at all. */
function fits(date: MonthDay | null): boolean {
  return date !== null && dayIn(2028, date) !== null;
}

function spread(days: readonly (Day | null)[]): number {
  let sum = 0;
  let last: Day | null = null;
  for (const day of days) {
    if (day === null) continue;
    if (last !== null) sum += Math.abs(day - last);
    last = day;
  }
  return sum;
}

/** The days of all heads that have a date; null for the others. */
function resolved(order: readonly DayClue[], reading: Reading, { today, first }: DayKnowledge): (Day | null)[] {
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

function yearGuess(order: readonly DayClue[], days: readonly (Day | null)[]): Remark[] {
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

interface Numbered {
  day: Day;
  n: number;
}

/** Fills in the days of heads without a date, from the number and day of a neighbour of the same round. */
function countedDays(order: readonly DayClue[], days: (Day | null)[], { first }: DayKnowledge): Remark[] {
  const guesses: Remark[] = [];
  const start = order.find(({ n }) => n !== null);
  const told = first !== null && start?.n != null ? { day: first, n: start.n, round: start.round } : null;
  const after = nextNumbered(order, days);
  const before = new Map<number | null, Numbered>();
  order.forEach(({ n, round, date, line }, index) => {
    if (n === null) return;
    const [last, next] = [before.get(round), after[index]];
    const from = last ?? next ?? (told?.round === round ? told : undefined);
    if (days[index] === null && date === null && from !== undefined) {
      const day = from.day + (n - from.n);
      if (last !== undefined && next && n > last.n && n < next.n && day >= next.day) return;
      days[index] = day;
      const where = `line ${line}`;
      guesses.push({ where, text: `no date: ${longDay(day)}, counted from Day ${from.n}` });
    }
    const day = days[index] ?? null;
    if (day !== null) before.set(round, { day, n });
  });
  return guesses;
}

/** For each head the next one of its round that has a day. */
function nextNumbered(order: readonly DayClue[], days: readonly (Day | null)[]): (Numbered | undefined)[] {
  const next = new Map<number | null, Numbered>();
  const found: (Numbered | undefined)[] = [];
  for (let index = order.length - 1; index >= 0; index--) {
    const { n, round } = order[index] ?? { n: null, round: null };
    found[index] = next.get(round);
    const day = days[index] ?? null;
    if (n !== null && day !== null) next.set(round, { day, n });
  }
  return found;
}

function whyNot({ date }: DayClue, reading: Reading): string {
  if (date === null) return "no date, and none beside it to count from (--first says the day of the first)";
  const md = reading(date);
  if (md === null) return "the day and the month cannot be told apart";
  return "that date never was";
}

function weekdayHint({ date, line }: DayClue, day: Day | null): Remark[] {
  if (date === null || day === null || fitsWeekday(day, date)) return [];
  const text = `${isoDay(day)} was a ${WEEKDAYS[weekday(day)]}, not a ${WEEKDAYS[date.weekday ?? 0]}`;
  return [{ where: `line ${line}`, text }];
}
