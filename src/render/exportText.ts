import { clean } from "../core/clean.ts";
import type { Screen } from "./screen.ts";
import { width, wrap } from "./width.ts";

/** What an export into a folder came to. */
export interface ExportReport {
  written: readonly string[];
  unchanged: readonly string[];
  refused: readonly { name: string; why: string }[];
  removed: readonly string[];
  kept: readonly string[];
}

const LABEL = "written  ".length;

const WHY: Record<string, string> = {
  changed: "changed since it was exported",
  "not ours": "not written by journey",
  "a link": "a link",
  "not a file": "not a file",
};

/** A line per file that was written or left alone, and what to do about the latter. */
export function exportText(
  { written, unchanged, refused, removed, kept }: ExportReport,
  folder: string,
  { columns, paint }: Screen,
): string {
  const overwritable = refused.some(({ why }) => why === "changed" || why === "not ours");
  const line = (word: string, name: string, why: string, painted = word) => {
    const label = word.padEnd(LABEL);
    const head = label + clean(`${folder}/${name}`);
    const lines = width(`${head}: ${why}`) <= columns ? [`${head}: ${why}`] : [head, ...beneath(why, columns)];
    return lines.map((text) => (text.startsWith(label) ? painted + text.slice(word.length) : text));
  };
  return [
    ...written.map((name) => `${paint.green("written")}  ${clean(`${folder}/${name}`)}`),
    ...removed.flatMap((name) => line("removed", name, "the day has another title now")),
    ...kept.flatMap((name) => line("kept", name, "changed by hand; the day has another title now")),
    ...refused.flatMap(({ name, why }) => line("left", name, WHY[why] ?? why, paint.yellow("left"))),
    ...(unchanged.length > 0 ? [`unchanged: ${unchanged.length}`] : []),
    ...(overwritable ? ["Write over them: --force"] : []),
  ].join("\n");
}

/** A path is left to the terminal, which breaks it so that it can be copied; words are not. */
function beneath(words: string, columns: number): string[] {
  return wrap(words, columns - LABEL).map((text) => " ".repeat(LABEL) + text);
}
