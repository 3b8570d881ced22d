import { clean } from "../core/clean.ts";
import { count } from "../core/count.ts";
import type { Day } from "../core/day.ts";
import { dayInMonth, shortDay } from "../core/dayWords.ts";
import { LATE_LIMIT, lateness } from "../core/lateness.ts";
import { lateWords } from "./entryWords.ts";
import { changedLine } from "./nightly.ts";
import type { Figures } from "./turnText.ts";

interface Changed {
  number: number;
  /** The day the entry had. */
  day: Day;
  /** Whether that day has no entry any more. */
  emptied: boolean;
  today: Day;
  before: Figures;
  after: Figures;
  /** Addresses where its day's article stands as it was. */
  online: readonly string[];
}

export interface EditedAnswer extends Changed {
  /** The day it was moved to; null for none. */
  to: Day | null;
  writtenOn: Day;
  /** What else was changed: `text`, `title`. */
  parts: readonly string[];
}

export interface RemovedAnswer extends Changed {
  words: number;
  /** Codes of the topics finished with it. */
  finished: readonly string[];
}

const TAKE_BACK = "Take back: journey undo";

/** `#10 moved Sun 10 → Sat 9 (1 day late). Sun 10 is open.`, the figures that changed, the way back (DESIGN section 5). */
export function editedText(answer: EditedAnswer): string {
  const { number, day, to, writtenOn, parts } = answer;
  const name = `Edited #${number} · ${shortDay(to ?? day, answer.today)}: ${parts.join(", ")}`;
  return [
    ...(to === null ? [] : [movedLine(answer, to, writtenOn)]),
    ...(parts.length === 0 ? [] : [name]),
    ...figures(answer),
    ...onlineLines(answer),
    TAKE_BACK,
  ].join("\n");
}

function movedLine(answer: Changed, to: Day, writtenOn: Day): string {
  const late = lateWords(lateness(to, writtenOn));
  const far = Math.abs(to - answer.day) > 25;
  const named = far ? (day: Day) => shortDay(day, answer.today) : dayInMonth;
  const head = `#${answer.number} moved ${named(answer.day)} → ${named(to)}${late === null ? "" : ` (${late})`}.`;
  return `${head}${openWords(answer)}`;
}

/** `Deleted #10 (Sun 10 Jan, 42 words). Sun 10 is open.` */
export function removedText(answer: RemovedAnswer): string {
  const { number, day, words, finished } = answer;
  return [
    `Deleted #${number} (${shortDay(day, answer.today)}, ${count(words, "word")}).${openWords(answer)}`,
    ...figures(answer),
    ...finished.map((code) => `${code} stays finished`),
    ...onlineLines(answer),
    TAKE_BACK,
  ].join("\n");
}

/** A day without entries is open while an entry for it still counts. */
function openWords({ emptied, day, today }: Changed): string {
  if (!emptied) return "";
  return day + LATE_LIMIT >= today ? ` ${dayInMonth(day)} is open.` : ` ${shortDay(day, today)} has no entry any more.`;
}

function onlineLines({ online }: Changed): string[] {
  return online.map((url) => `Still online: ${clean(url)}`);
}

function figures({ before, after }: Changed): string[] {
  const line = changedLine(before.standing, after.standing, before.written, after.written);
  return line === null ? [] : [line];
}
