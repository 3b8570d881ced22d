import { clean } from "../core/clean.ts";
import { count } from "../core/count.ts";
import type { Curriculum, Unit } from "../core/curriculum.ts";
import { unitText } from "./curriculumText.ts";
import { flow, labelled } from "./flow.ts";
import type { Screen } from "./screen.ts";
import { wrap } from "./width.ts";

interface Remark {
  line: number;
  text: string;
}

interface Skipped extends Remark {
  why: string;
}

/** What was understood of a text, before anything is written. */
export interface Preview {
  curricula: readonly Curriculum[];
  skipped: readonly Skipped[];
  guesses: readonly Remark[];
  hints: readonly Remark[];
  stoppedAt: Skipped | null;
  /** Topics ticked in the source. */
  ticked: number;
}

const INDENT = "  ";
const SHOWN = 12;

/**
 * The curricula in full with a count a unit, then what was guessed, what looks mistyped, what was skipped and why: paragraph
 * by paragraph, so that a curriculum at its limits needs no memory.
 */
export function* previewParagraphs(preview: Preview, screen: Screen): Generator<string> {
  const { curricula, ticked, guesses, hints, stoppedAt, skipped } = preview;
  for (const curriculum of curricula) {
    yield heading(curriculum, screen);
    for (const unit of curriculum.units) yield unitText(unit, screen, ` · ${sizes([unit])}`);
  }
  const others = [
    remarks("Guessed", guesses, screen),
    remarks("Look at", hints, screen),
    ticked === 0 ? "" : `Ticked in the source: ${count(ticked, "topic")}`,
    skippedText(skipped, screen),
    stoppedAt === null ? "" : stopText(stoppedAt, screen),
  ];
  yield* others.filter((part) => part !== "");
}

/** Paragraphs as a text that is written piece by piece. */
export function* apart(paragraphs: Iterable<string>): Generator<string> {
  let between = "";
  for (const paragraph of paragraphs) {
    yield `${between}${paragraph}\n`;
    between = "\n";
  }
}

/** `2 curricula: 10 units, 54 topics` */
export function sizeWords(curricula: readonly Curriculum[]): string {
  const units = curricula.flatMap((curriculum) => curriculum.units);
  return `${count(units.length, "unit")} · ${sizes(units)}`;
}

function heading({ id, title, units }: Curriculum, { columns, paint }: Screen): string {
  const facts = flow([clean(id), count(units.length, "unit"), sizes(units)], columns, { between: " · " });
  return [...wrap(clean(title), columns).map(paint.bold), ...facts.map(paint.dim)].join("\n");
}

function sizes(units: readonly Unit[]): string {
  const topics = units.flatMap((unit) => unit.topics);
  const subtopics = topics.flatMap((topic) => topic.subtopics).length;
  const tools = new Set(topics.flatMap((topic) => topic.tools)).size;
  return [
    count(topics.length, "topic"),
    ...(subtopics === 0 ? [] : [count(subtopics, "subtopic")]),
    ...(tools === 0 ? [] : [count(tools, "tool")]),
  ].join(" · ");
}

function remarks(title: string, list: readonly Remark[], screen: Screen): string {
  if (list.length === 0) return "";
  const shown = list
    .slice(0, SHOWN)
    .flatMap(({ line, text }) => labelled(`${INDENT}line ${line}${INDENT}`, clean(text), screen));
  const more = list.length > SHOWN ? [`${INDENT}+${list.length - SHOWN} more`] : [];
  return [`${title}:`, ...shown, ...more].join("\n");
}

/** Skipped lines by their reason: `text, not a topic: lines 1-12, 44`. */
function skippedText(skipped: readonly Skipped[], screen: Screen): string {
  if (skipped.length === 0) return "";
  const byReason = new Map<string, number[]>();
  for (const { line, why } of skipped) {
    const lines = byReason.get(why);
    if (lines === undefined) byReason.set(why, [line]);
    else lines.push(line);
  }
  const rows = [...byReason].flatMap(([why, lines]) =>
    labelled(`${INDENT}${clean(why)}: `, `line${lines.length === 1 ? "" : "s"} ${ranges(lines)}`, screen),
  );
  return [`Skipped ${count(skipped.length, "line")}:`, ...rows].join("\n");
}

function stopText({ line, why, text }: Skipped, screen: Screen): string {
  const begin = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return labelled(`Read up to line ${line}: `, `${why} ("${clean(begin)}")`, screen).join("\n");
}

/** `1-12, 44` */
function ranges(lines: readonly number[]): string {
  const parts: { from: number; to: number }[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last !== undefined && last.to === line - 1) last.to = line;
    else parts.push({ from: line, to: line });
  }
  const shown = parts.slice(0, SHOWN).map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`));
  return [...shown, ...(parts.length > SHOWN ? [`+${parts.length - SHOWN} more`] : [])].join(", ");
}
