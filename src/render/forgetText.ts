import { count } from "../core/count.ts";
import type { Day } from "../core/day.ts";
import { shortDay } from "../core/dayWords.ts";
import { forgottenWords } from "../core/forgetting.ts";
import type { Screen } from "./screen.ts";
import { wrap } from "./width.ts";

interface NamedEntry {
  number: number;
  day: Day;
  words: number;
  /** The day it was forgotten before; null where it had its text. */
  forgotten: Day | null;
}

export interface ForgetAnswer {
  entries: readonly NamedEntry[];
  dryRun: boolean;
  /** Where backups lie, and how many do. */
  folder: string;
  backups: number;
}

export function forgetQuestion(entries: readonly NamedEntry[]): string {
  return `Erase the text of ${entries.map(named).join(", ")} for good? No undo brings it back.`;
}

/** What was erased, and where copies of it may still be. */
export function forgetText({ entries, dryRun, folder, backups }: ForgetAnswer, { columns, paint }: Screen): string {
  const fit = (line: string) => wrap(line, columns).join("\n");
  const lines = entries.map((entry) => {
    if (entry.forgotten !== null) return fit(`#${entry.number} has no text: ${forgottenWords(entry.forgotten)}`);
    if (dryRun) return fit(`Would forget the text of ${named(entry)}`);
    return fit(`Forgot the text of ${named(entry)}`).replace("Forgot", paint.green);
  });
  const copies = backups === 0 ? "" : `${count(backups, "backup")} in ${folder}, `;
  return [
    ...lines,
    fit(`Copies outside the journal stay: ${copies}`.trimEnd()),
    fit("a journal kept by restore, exports, what was published."),
  ].join("\n");
}

function named({ number, day, words }: NamedEntry): string {
  return `#${number}, ${shortDay(day)} (${count(words, "word")})`;
}
