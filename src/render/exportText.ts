import { clean } from "../core/clean.ts";
import type { Paint } from "./paint.ts";

/** What an export into a folder came to. */
export interface ExportReport {
  written: readonly string[];
  unchanged: readonly string[];
  refused: readonly { name: string; why: string }[];
  removed: readonly string[];
  kept: readonly string[];
}

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
  paint: Paint,
): string {
  const overwritable = refused.some(({ why }) => why === "changed" || why === "not ours");
  return [
    ...written.map((name) => `${paint.green("written")}  ${path(folder, name)}`),
    ...removed.map((name) => `removed  ${path(folder, name)}, the day has another title now`),
    ...kept.map((name) => `kept     ${path(folder, name)}, changed by hand; the day has another title now`),
    ...refused.map(({ name, why }) => `${paint.yellow("left")}     ${path(folder, name)}: ${WHY[why] ?? why}`),
    ...(unchanged.length > 0 ? [`unchanged: ${unchanged.length}`] : []),
    ...(overwritable ? ["Write over them: --force"] : []),
  ].join("\n");
}

function path(folder: string, name: string): string {
  return clean(`${folder}/${name}`);
}
