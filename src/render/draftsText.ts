import { clean } from "../core/clean.ts";
import type { Day } from "../core/day.ts";
import { clockTime, shortDay } from "../core/dayWords.ts";
import { wallMinutes } from "../core/moment.ts";
import { count } from "./entryWords.ts";
import type { Screen } from "./screen.ts";
import { cut } from "./width.ts";

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

/** Each draft: when, how it begins, why it was left, where it is. */
export function draftsText(drafts: readonly ListedDraft[], { columns, paint }: Screen): string {
  if (drafts.length === 0) return "No drafts: everything typed has been saved.";
  const pieces = drafts.map(({ number, day, writtenAt, offset, words, excerpt, why, path }) => {
    const time = clockTime(wallMinutes({ instant: writtenAt, zone: "", offset, dayEnd: 0 }));
    return [
      `${paint.bold(String(number))}  for ${shortDay(day)}, begun ${time}, ${count(words, "word")}`,
      `   ${cut(clean(excerpt), columns - 3)}`,
      ...[`left: ${clean(why ?? "the program was ended before it could save")}`, clean(path)].map((line) =>
        paint.dim(`   ${line}`),
      ),
    ].join("\n");
  });
  return [...pieces, "", `Save one: journey recover ${drafts[0]?.number} · throw it away: --discard`].join("\n");
}
