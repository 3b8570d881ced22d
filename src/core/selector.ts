import type { Day } from "./day.ts";
import { dayNamed, meantDay } from "./dayInput.ts";
import { type JourneyError, journeyError } from "./error.ts";
import type { Moment } from "./moment.ts";

/** What a selector counts in: entry numbers, Day n of the goal, or study days. */
export type SelectorUnit = "entry" | "nth" | "day";

/** Which entries a person means. `of` says what the numbers are; a range includes both ends, null leaves an end open. */
export type Selector =
  | { kind: "entry"; number: number }
  | { kind: "nth"; n: number }
  | { kind: "day"; day: Day }
  | { kind: "range"; of: SelectorUnit; from: number | null; to: number | null };

interface Point {
  of: SelectorUnit;
  at: number;
}

const ENTRY = /^#?(\d{1,9})$/;
const NTH = /^d(\d{1,9})$/i;
const FORMS = "12 or #12 is an entry, d12 a Day, 2027-01-10 or monday a date, A..B a range";

/**
 * Reads `12`, `#12`, `d12`, a day as `readAnyDay` knows it, or a range of two of a kind (`A..B`, `A..`, `..B`).
 * Throws `usage` for anything else; nothing is looked up.
 */
export function readSelector(text: string, now: Moment): Selector {
  const range = text.indexOf("..");
  if (range !== -1) return readRange(text, text.slice(0, range), text.slice(range + 2), now);

  const { of, at } = readPoint(text, now);
  if (of === "entry") return { kind: of, number: at };
  return of === "nth" ? { kind: of, n: at } : { kind: of, day: at };
}

function readRange(text: string, left: string, right: string, now: Moment): Selector {
  const from = left === "" ? null : readPoint(left, now);
  const to = right === "" ? null : readPoint(right, now);
  const of = (from ?? to)?.of;
  if (of === undefined) throw malformed(`a range needs at least one end: "${text}"`);
  if (from !== null && to !== null) {
    if (from.of !== to.of) throw malformed(`the two ends of "${text}" are not of one kind`);
    if (from.at > to.at) throw malformed(`"${text}" runs backwards`);
  }
  return { kind: "range", of, from: from?.at ?? null, to: to?.at ?? null };
}

function readPoint(text: string, now: Moment): Point {
  const number = ENTRY.exec(text)?.[1];
  if (number !== undefined) return counted("entry", Number(number), text);
  const n = NTH.exec(text)?.[1];
  if (n !== undefined) return counted("nth", Number(n), text);
  const day = dayNamed(text, now);
  if (day === null) throw malformed(`not an entry, a Day or a date: "${text}"`, meantDay(text));
  return { of: "day", at: day };
}

function counted(of: SelectorUnit, at: number, text: string): Point {
  if (at === 0) throw malformed(`${of === "entry" ? "entries" : "Days"} count from 1: "${text}"`);
  return { of, at };
}

function malformed(message: string, hint = FORMS): JourneyError {
  return journeyError("usage", message, hint);
}
