import { clean } from "../core/clean.ts";
import type { TopicId } from "../core/curriculum.ts";
import type { Day } from "../core/day.ts";
import { shortDay } from "../core/dayWords.ts";
import type { PlacedEntry } from "../core/entry.ts";
import { lateWords } from "./entryWords.ts";
import { flow } from "./flow.ts";
import type { Paint } from "./paint.ts";
import type { Screen } from "./screen.ts";
import { wrap } from "./width.ts";

export interface FoundText extends PlacedEntry {
  /** The text around the hits. */
  parts: readonly { text: string; hit: boolean }[];
}

export interface SearchStyle extends Screen {
  today: Day;
  codeOf(topic: TopicId): string;
  /** There are more than are shown. */
  more: boolean;
}

const INDENT = "  ";

/** A heading and the text around the hits for each entry found. Hits are bold, and in brackets where there is no colour. */
export function searchText(entries: readonly FoundText[], style: SearchStyle): string {
  if (entries.length === 0) return "Nothing found.";
  const blocks = entries.map((entry) => entryLines(entry, style).join("\n"));
  const more = style.more ? [style.paint.dim(`the first ${entries.length}; more with --limit`)] : [];
  return [...blocks, ...more].join("\n\n");
}

function entryLines(entry: FoundText, { columns, paint, today, codeOf }: SearchStyle): string[] {
  const late = lateWords(entry);
  const parts = [
    { text: `#${entry.number}`, paint: paint.bold },
    shortDay(entry.day, today),
    ...(entry.title === null ? [] : [{ text: clean(entry.title), paint: paint.bold }]),
    ...entry.topics.map((topic) => ({ text: clean(codeOf(topic)), paint: paint.cyan })),
    ...(late === null ? [] : [{ text: late, paint: paint.dim }]),
    ...(entry.private ? [{ text: "private", paint: paint.dim }] : []),
  ];
  return [...flow(parts, columns, { between: INDENT }), ...passage(entry.parts, columns, paint)];
}

/** Characters that nobody writes: a hit is painted once its line is known, since paint would count as columns. */
const OPEN = "\ue000";
const CLOSE = "\ue001";

/** Wrapped with the hits marked; then the marks become weight, on each line a hit goes over, or brackets without colour. */
function passage(parts: FoundText["parts"], columns: number, paint: Paint): string[] {
  const marks = paint.bold("x") === "x" ? ["«", "»"] : [OPEN, CLOSE];
  const marked = parts.map(({ text, hit }) => (hit ? marks.join(clean(text)) : clean(text))).join("");
  return wrap(marked, columns - INDENT.length)
    .join("\n")
    .replace(/\ue000([^\ue001]*)\ue001/g, (_, hit: string) => hit.split("\n").map(paint.bold).join("\n"))
    .split("\n")
    .map((line) => INDENT + line);
}
