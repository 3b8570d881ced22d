import { count } from "../core/count.ts";
import type { Day } from "../core/day.ts";
import { shortDay } from "../core/dayWords.ts";
import { forgottenWords } from "../core/forgetting.ts";
import type { Screen } from "./screen.ts";
import { wrapped } from "./width.ts";

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
  const fitted = (line: string) => wrapped(line, columns);
  const lines = entries.map((entry) => {
    if (entry.forgotten !== null) return fitted(`#${entry.number} has no text: ${forgottenWords(entry.forgotten)}`);
    if (dryRun) return fitted(`Would forget the text of ${named(entry)}`);
    return fitted(`Forgot the text of ${named(entry)}`).replace("Forgot", paint.green("Forgot"));
  });
  const copies = backups === 0 ? "" : `${count(backups, "backup")} in ${folder}, `;
  return [
    ...lines,
    fitted(`Copies outside the journal stay: ${copies}`.trimEnd()),
    fitted("a journal kept by restore, exports, what was published."),
  ].join("\n");
}

function named({ number, day, words }: NamedEntry): string {
  return `#${number}, ${shortDay(day)} (${count(words, "word")})`;
}
