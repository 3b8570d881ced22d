import { cleanText } from "../core/clean.ts";
import { width, withoutTabs, wrap } from "./width.ts";

/** Indentation and the mark of a list item or a quotation: what follows a break stands beneath the words. */
const HANGING = /^\s*(?:(?:[-*+]|\d{1,9}[.)]|>)\s+)?/;

/** The learner's lines as they are; only those wider than the screen go on beneath themselves. */
export function bodyLines(body: string, columns: number): string[] {
  const lines = cleanText(body).trimEnd().split("\n").map(withoutTabs);
  return lines.flatMap((line) => wrap(line, columns, " ".repeat(width(HANGING.exec(line)?.[0] ?? ""))));
}
