import { clean } from "../core/clean.ts";
import { count } from "../core/count.ts";
import type { Day } from "../core/day.ts";
import { longDay } from "../core/dayWords.ts";
import { excerptOf } from "../core/excerpt.ts";
import { type Column, type Row, table } from "./columns.ts";
import { PRIVATE } from "./entryWords.ts";
import { flow, labelled } from "./flow.ts";
import { changedLine } from "./nightly.ts";
import type { Screen } from "./screen.ts";
import type { Figures } from "./turnText.ts";
import { wrap, wrapped } from "./width.ts";

interface PreviewedEntry {
  day: Day;
  number: number | null;
  state: "new" | "here" | "changed" | "by hand" | "edited" | "deleted" | "forgotten" | "twice";
  title: string | null;
  body: string;
  private: boolean;
}

interface Remark {
  where: string;
  text: string;
}

/** What an import comes to, before it is made. */
export interface ImportPreview {
  name: string;
  format: "100days" | "jrnl" | "markdown";
  entries: readonly PreviewedEntry[];
  nth: ReadonlyMap<Day, number>;
  leftOut: readonly { where: string; why: string }[];
  guesses: readonly Remark[];
  hints: readonly Remark[];
  /** Null where they are told below it. */
  figures: ImportedFigures | null;
}

export interface ImportedFigures {
  before: Figures & { starts: Day | null };
  after: Figures & { starts: Day | null; aim: Day | null };
  outside: number;
}

const FORMATS = { "100days": "a log of days", jrnl: "jrnl", markdown: "Markdown with dates" } as const;
const STATES = {
  new: "",
  here: "",
  changed: "changed in it: brought up to date",
  "by hand": "written here already",
  edited: "edited here: stays",
  deleted: "deleted here: stays so",
  forgotten: "forgotten here: stays so",
  twice: "twice in it",
} as const;
/** `**Today's Progress**:` in front of every day says nothing about this one. */
const LABEL = /^\*\*[^*]{1,40}(?:\*\*:|:\*\*)\s*(?=\S)/;
const INDENT = "  ";
const REMARKS = 12;
const PLACES = 12;
/** More rows than these bury the question below them. */
const ROWS = 400;
const ENDS = 20;

/** Every entry with its number and day, what is here already, what was worked out, what is left out, what becomes of the figures. */
export function importPreviewText(preview: ImportPreview, screen: Screen, { all }: { all: boolean }): string {
  const { guesses, hints, leftOut, figures } = preview;
  return [
    heading(preview, screen),
    rows(preview, screen, all),
    wrapped(hereWords(preview), screen.columns),
    remarks("Guessed", guesses, screen),
    remarks("Look at", hints, screen),
    leftOutText(leftOut, screen),
    figures === null ? "" : becomes(figures, screen),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** The streak and what is written, where the import changes them, and where the goal begins then. */
export function importFiguresLines({ before, after, outside }: ImportedFigures): string[] {
  const line = changedLine(before.standing, after.standing, before.written, after.written);
  const { starts, aim } = after;
  const instead = before.starts === null ? "" : ` instead of ${longDay(before.starts)}`;
  return [
    ...(line === null ? [] : [line]),
    ...(starts === null || starts === before.starts
      ? []
      : [
          `The goal starts ${longDay(starts)}${instead}: that is Day 1${aim === null ? "" : `, its aim ${longDay(aim)}`}`,
        ]),
    ...(outside === 0 ? [] : [`${count(outside, "day")} of them ${outside === 1 ? "lies" : "lie"} in no goal`]),
  ];
}

/** `66 entries`, `1 entry and 2 that have changed` */
export function importWords(entries: readonly Pick<PreviewedEntry, "state">[]): string {
  const changed = entries.filter(({ state }) => state === "changed").length;
  const added = count(entries.length - changed, "entry", "entries");
  if (changed === 0) return added;
  const words = `${changed} that ${changed === 1 ? "has" : "have"} changed`;
  return changed === entries.length
    ? `${count(changed, "entry", "entries")} that ${changed === 1 ? "has" : "have"} changed`
    : `${added} and ${words}`;
}

function heading({ name, format, entries }: ImportPreview, { columns, paint }: Screen): string {
  const [first, last] = [entries[0], entries.at(-1)];
  const span = first === undefined || last === undefined ? [] : [`${longDay(first.day)} to ${longDay(last.day)}`];
  const facts = flow([FORMATS[format], count(entries.length, "entry", "entries"), ...span], columns, {
    between: " · ",
  });
  return [...wrap(clean(name), columns).map(paint.bold), ...facts.map(paint.dim)].join("\n");
}

function rows({ entries, nth }: ImportPreview, { columns, paint }: Screen, all: boolean): string {
  const layout: Column[] = [
    { align: "right", paint: paint.bold },
    { paint: paint.dim },
    { drop: 2 },
    { paint: paint.yellow },
    { flexible: true, min: 10 },
    { drop: 1, paint: paint.yellow },
  ];
  const told = entries.filter(({ state }) => state !== "here");
  const lines = table(
    layout,
    told.map((entry) => rowOf(entry, nth)),
    columns,
  );
  if (all || lines.length <= ROWS) return lines.join("\n");
  const between = `${INDENT}… ${lines.length - 2 * ENDS} more: --dry-run shows every one …`;
  return [...lines.slice(0, ENDS), between, ...lines.slice(-ENDS)].join("\n");
}

function rowOf({ day, number, state, title, body, private: kept }: PreviewedEntry, nth: ReadonlyMap<Day, number>): Row {
  const n = nth.get(day);
  return [
    number === null ? "-" : `#${number}`,
    longDay(day),
    n === undefined ? "" : `Day ${n}`,
    kept ? PRIVATE : "",
    clean(title ?? excerptOf(body).replace(LABEL, "")).trim(),
    STATES[state],
  ];
}

function hereWords({ entries }: ImportPreview): string {
  const here = entries.filter(({ state }) => state === "here").length;
  if (here === 0) return "";
  return `${here} ${here === 1 ? "is" : "are"} here already, as ${here === 1 ? "it was" : "they were"} imported`;
}

function remarks(title: string, list: readonly Remark[], screen: Screen): string {
  if (list.length === 0) return "";
  const shown = list
    .slice(0, REMARKS)
    .flatMap(({ where, text }) => labelled(`${INDENT}${clean(where)}: `, clean(text), screen));
  const more = list.length > REMARKS ? [`${INDENT}+${list.length - REMARKS} more`] : [];
  return [`${title}:`, ...shown, ...more].join("\n");
}

/** By their reason: `before the first day: lines 1-12`. */
function leftOutText(leftOut: ImportPreview["leftOut"], screen: Screen): string {
  if (leftOut.length === 0) return "";
  const places = new Map<string, string[]>();
  for (const { where, why } of leftOut) {
    const list = places.get(why);
    if (list === undefined) places.set(why, [where]);
    else list.push(where);
  }
  const lines = [...places].flatMap(([why, all]) => {
    const shown = [...all.slice(0, PLACES), ...(all.length > PLACES ? [`+${all.length - PLACES} more`] : [])];
    return labelled(`${INDENT}${clean(why)}: `, shown.map(clean).join(", "), screen);
  });
  return ["Left out:", ...lines].join("\n");
}

function becomes(figures: ImportedFigures, { columns }: Screen): string {
  const lines = importFiguresLines(figures);
  if (lines.length === 0) return "";
  return ["With it:", ...lines.flatMap((line) => wrap(INDENT + line, columns, INDENT))].join("\n");
}
