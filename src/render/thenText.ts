import { clean } from "../core/clean.ts";
import { count } from "../core/count.ts";
import type { Topic } from "../core/curriculum.ts";
import type { Day } from "../core/day.ts";
import { longDay } from "../core/dayWords.ts";
import type { Entry } from "../core/entry.ts";
import { textOrWords } from "../core/forgetting.ts";
import { bodyLines, firstLines } from "./bodyLines.ts";
import type { Screen } from "./screen.ts";
import { cut, pad, wrap, wrapped } from "./width.ts";

type PastEntry = Pick<Entry, "number" | "day" | "title" | "body" | "forgotten">;

const INDENT = "  ";
const GUTTER = " │ ";
/** Two columns of text are worth it from here on. */
const WIDE = 72;
/** Lines of a past entry before it is cut off. */
const GLANCE = 8;

/** What was written on days gone by. */
export function thenText(
  past: readonly { day: Day; ago: string; entries: readonly PastEntry[] }[],
  screen: Screen,
): string {
  if (past.length === 0)
    return wrapped("Nothing was written on this day before, nor 7, 30 or 100 days ago.", screen.columns);
  return past
    .map(({ day, ago, entries }) => {
      const name = `${ago[0]?.toUpperCase()}${ago.slice(1)} · ${longDay(day)}`;
      const texts = entries.flatMap((entry) => [heading(entry, screen), ...glance(entry, screen)]);
      return [screen.paint.bold(name), ...texts].join("\n");
    })
    .join("\n\n");
}

/** A topic's first entry against its latest: side by side where there is room, else one above the other. */
export function pairText(topic: Topic, first: PastEntry, latest: PastEntry | null, screen: Screen): string {
  const { columns, paint } = screen;
  const head = paint.bold(cut(`${clean(topic.code)} ${clean(topic.title)}`, columns));
  if (latest === null) return [head, "", ...stacked(first, "The only entry so far", screen)].join("\n");
  const between = latest.day - first.day;
  const after =
    between === 0 ? "the same day" : `${count(Math.abs(between), "day")} ${between > 0 ? "later" : "earlier"}`;
  const sides = ["First", `Latest, ${after}`] as const;
  if (columns < WIDE || !Number.isFinite(columns)) {
    return [head, "", ...stacked(first, sides[0], screen), "", ...stacked(latest, sides[1], screen)].join("\n");
  }
  const width = Math.floor((columns - GUTTER.length) / 2);
  const left = column(first, sides[0], width);
  const right = column(latest, sides[1], width);
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, row) =>
    `${pad(left[row] ?? "", width)}${paint.dim(GUTTER)}${right[row] ?? ""}`.trimEnd(),
  );
  return [head, "", ...rows].join("\n");
}

function column(entry: PastEntry, name: string, width: number): string[] {
  return [...named(name, entry, width), "", ...lines(entry, width)];
}

function stacked(entry: PastEntry, name: string, { columns, paint }: Screen): string[] {
  return [
    ...named(name, entry, columns).map(paint.dim),
    ...lines(entry, columns - INDENT.length).map((line) => (INDENT + line).trimEnd()),
  ];
}

function named(name: string, { number, day }: PastEntry, width: number): string[] {
  return [...wrap(name, width), ...wrap(`#${number} · ${longDay(day)}`, width)];
}

function lines({ title, ...entry }: PastEntry, width: number): string[] {
  const text = bodyLines(textOrWords(entry), width);
  return title === null ? text : [...wrap(clean(title), width), "", ...text];
}

function heading({ number, title }: PastEntry, { columns, paint }: Screen): string {
  return paint.dim(cut(`${INDENT}#${number}${title === null ? "" : ` ${clean(title)}`}`, columns));
}

function glance(entry: PastEntry, { columns, paint }: Screen): string[] {
  const shown = firstLines(textOrWords(entry), columns - 2 * INDENT.length, GLANCE);
  const more = shown.whole ? [] : [paint.dim(`${INDENT}${INDENT}… journey show ${entry.number}`)];
  return [...shown.lines.map((line) => (INDENT + INDENT + line).trimEnd()), ...more];
}
