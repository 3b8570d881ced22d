import { cleanText } from "../core/clean.ts";
import { width, withoutTabs, wrap } from "./width.ts";

/** Indentation and the mark of a list item or a quotation: what follows a break stands beneath the words. */
const HANGING = /^\s*(?:(?:[-*+]|\d{1,9}[.)]|>)\s+)?/;

/** The learner's lines as they are; only those wider than the screen go on beneath themselves. */
export function bodyLines(body: string, columns: number): string[] {
  const lines = cleanText(body).trimEnd().split("\n").map(withoutTabs);
  return lines.flatMap((line) => wrap(line, columns, " ".repeat(width(HANGING.exec(line)?.[0] ?? ""))));
}

/** The first `most` of its lines, and whether that is all. A heading whose text would be left out says nothing, and is too. */
export function firstLines(body: string, columns: number, most: number): { lines: string[]; whole: boolean } {
  const all = bodyLines(body, columns);
  const lines = all.slice(0, most);
  const whole = lines.length === all.length;
  if (!whole) while (/^\s*$|^#+ /.test(lines.at(-1) ?? "-")) lines.pop();
  return { lines, whole };
}
