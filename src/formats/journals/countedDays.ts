import type { Day } from "../../core/day.ts";
import { longDay } from "../../core/dayWords.ts";
import type { DayClue, DayKnowledge } from "./dayClue.ts";
import type { Remark } from "./journalReading.ts";

interface Numbered {
  day: Day;
  n: number;
}

/** Fills in the days of heads without a date, from the number and day of a neighbour of the same round. */
export function countedDays(order: readonly DayClue[], days: (Day | null)[], { first }: DayKnowledge): Remark[] {
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
