import { clean } from "../core/clean.ts";
import { count } from "../core/count.ts";
import type { Day } from "../core/day.ts";
import { clockTime, shortDay } from "../core/dayWords.ts";
import { wallMinutes } from "../core/moment.ts";
import { flow } from "./flow.ts";
import type { Screen } from "./screen.ts";
import { cut, wrap, wrapped } from "./width.ts";

export interface ListedDraft {
  /** What `journey recover` calls it. */
  number: number;
  id: string;
  /** The study day it is for. */
  day: Day;
  writtenAt: number;
  /** Minutes east of UTC. */
  offset: number;
  words: number;
  excerpt: string;
  /** Why it was left; null when nobody could say. */
  why: string | null;
  path: string;
}

/** A text that was to be a change of an entry, or a letter. */
export interface ListedText {
  number: number;
  /** `a text for #12`, `a letter`. */
  what: string;
  words: number;
  excerpt: string;
  saving: string;
}

/** Each draft: when, how it begins, why it was left, where it is. */
export function draftsText(
  drafts: readonly ListedDraft[],
  texts: readonly ListedText[],
  { columns, paint }: Screen,
): string {
  if (drafts.length + texts.length === 0) return wrapped("No drafts: everything typed has been saved.", columns);
  const pieces = drafts.map(({ number, day, writtenAt, offset, words, excerpt, why, path }) => {
    const time = clockTime(wallMinutes({ instant: writtenAt, zone: "", offset, dayEnd: 0 }));
    return [
      `${paint.bold(String(number))}  for ${shortDay(day)}, begun ${time}, ${count(words, "word")}`,
      `   ${cut(clean(excerpt), columns - 3)}`,
      ...wrap(`left: ${clean(why ?? "the program was ended before it could save")}`, columns - 3).map((line) =>
        paint.dim(`   ${line}`),
      ),
      // To be copied: the terminal breaks it without a line of its own.
      paint.dim(`   ${clean(path)}`),
    ].join("\n");
  });
  const others = texts.map(({ number, what, words, excerpt, saving }) =>
    [
      `${paint.bold(String(number))}  ${what}, ${count(words, "word")}`,
      `   ${cut(clean(excerpt), columns - 3)}`,
      paint.dim(`   ${clean(saving)}`),
    ].join("\n"),
  );
  const save = drafts.slice(0, 1).map(({ number }) => `Save one: journey recover ${number}`);
  const first = drafts[0]?.number ?? texts[0]?.number;
  const steps = [...save, `Throw one away: journey recover ${first} --discard`];
  return [...pieces, ...others, "", ...flow(steps, columns, { between: " · " })].join("\n");
}
