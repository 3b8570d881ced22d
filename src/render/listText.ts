import { clean } from "../core/clean.ts";
import { count } from "../core/count.ts";
import type { TopicId } from "../core/curriculum.ts";
import type { Day } from "../core/day.ts";
import { shortDay } from "../core/dayWords.ts";
import type { PlacedEntry } from "../core/entry.ts";
import { type Column, type Row, table } from "./columns.ts";
import { HISTORY, LATE, PRIVATE, timeWords } from "./entryWords.ts";
import { flow } from "./flow.ts";
import type { Screen } from "./screen.ts";

export interface ListedEntry
  extends Pick<
    PlacedEntry,
    "number" | "day" | "title" | "topics" | "words" | "minutes" | "lateDays" | "counts" | "private"
  > {
  /** The beginning of its text, for an entry without a title. */
  excerpt: string;
}

export interface ListStyle extends Screen {
  today: Day;
  /** `ml.2.1` of a topic's slug. */
  codeOf(topic: TopicId): string;
  /** How many entries there are in all. */
  total: number;
}

/** A line an entry, in the order given, and what the shapes that appear mean. */
export function listText(entries: readonly ListedEntry[], style: ListStyle): string {
  if (entries.length === 0) return "No entries.";
  const { columns, paint, total } = style;
  const layout: Column[] = [
    { align: "right", paint: paint.bold },
    { paint: paint.dim },
    { paint: paint.yellow },
    { flexible: true, min: 16 },
    { drop: 1, max: 22, paint: paint.cyan },
    { align: "right", drop: 2, paint: paint.dim },
    { align: "right", drop: 3, paint: paint.dim },
  ];
  const lines = table(
    layout,
    entries.map((entry) => row(entry, style)),
    columns,
  );
  const notes = flow(
    [...legend(entries), ...(total > entries.length ? [`${entries.length} of ${total} entries`] : [])],
    columns,
    {
      between: "   ",
    },
  );
  return [...lines, ...(notes.length > 0 ? ["", ...notes.map(paint.dim)] : [])].join("\n");
}

function row(entry: ListedEntry, { today, codeOf }: ListStyle): Row {
  return [
    `#${entry.number}`,
    shortDay(entry.day, today),
    marks(entry),
    clean(entry.title ?? entry.excerpt).trim(),
    entry.topics.map((topic) => clean(codeOf(topic))).join(" "),
    count(entry.words, "word"),
    timeWords(entry) ?? "",
  ];
}

function marks({ counts, private: kept }: ListedEntry): string {
  const late = counts === "late" ? LATE : counts === "history" ? HISTORY : "";
  return late + (kept ? PRIVATE : "");
}

function legend(entries: readonly ListedEntry[]): string[] {
  return [
    ...(entries.some(({ counts }) => counts === "late") ? [`${LATE} late`] : []),
    ...(entries.some(({ counts }) => counts === "history") ? [`${HISTORY} history`] : []),
    ...(entries.some((entry) => entry.private) ? [`${PRIVATE} private`] : []),
  ];
}
