import { type Day, isoDay, weekday } from "../../core/day.ts";
import { WEEKDAYS } from "../../core/dayWords.ts";
import { countedDays } from "./countedDays.ts";
import type { DayClue, DayKnowledge } from "./dayClue.ts";
import type { Remark } from "./journalReading.ts";
import { type Reading, resolved, yearGuess } from "./unwrittenYears.ts";
import { dayIn, fitsWeekday, type MonthDay } from "./writtenDate.ts";

/** The day of each head in the order given, or why there is none. */
export interface DatedDays {
  days: (Day | string)[];
  guesses: Remark[];
  hints: Remark[];
}

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
