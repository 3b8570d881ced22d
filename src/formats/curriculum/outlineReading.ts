import type { CurriculumDraft, UnitDraft } from "../../core/curriculumDraft.ts";
import { journeyError } from "../../core/error.ts";
import { readBlocks } from "./blocks.ts";
import { Ledger } from "./ledger.ts";
import { refuseOtherTexts } from "./otherTexts.ts";
import { growOutline, type OutlineNode } from "./outline.ts";
import { belowTitle, idOf, titleBefore, titleOfFile, titleOfIntroduction } from "./outlineTitle.ts";
import { topicOf } from "./outlineTopic.ts";
import { prune } from "./prune.ts";
import type { Reading } from "./reading.ts";
import { type FoundUnit, findUnits } from "./unitLevel.ts";

const MAX_LINE = 10_000;
const NUMBERED = /^\d{1,3}(?:\.\d{1,3})*[.)]\s+(?=\S)|^\d{1,3}(?:\.\d{1,3})+\s+(?=\S)/;

/**
 * Reads a Markdown outline or a pasted chat answer; `name` is the file's, for places and as the last resort of a title.
 * Throws `refused` for a text that is something else, and for one without a topic.
 */
export function readOutline(text: string, name: string): Reading {
  const lines = text.split(/\r\n|\n|\r/);
  const ledger = new Ledger(lines);
  const short = withoutLongLines(lines, ledger);
  const root = growOutline(readBlocks(short.join("\n"), ledger), ledger, name);
  refuseOtherTexts(root, name, short);
  prune(root, ledger);
  const { body, title } = belowTitle(root, ledger);
  const found = findUnits(body, ledger);
  const courses = splitCourses(found);
  const curricula = courses.flatMap((units) => {
    const drafts = unitDrafts(units, ledger, name);
    if (drafts.length === 0) return [];
    const given = courses.length > 1 ? null : title;
    return [draft(drafts, titleOf(given, units, { drafts, lines, ledger, name }), name)];
  });
  if (curricula.length === 0) throw noCurriculum(name);
  explainRest(root, ledger);
  return {
    format: "outline",
    curricula: withOwnIds(curricula),
    taken: ledger.taken,
    skipped: ledger.skipped(),
    guesses: ledger.guesses,
    hints: ledger.hints,
    stoppedAt: ledger.stop(),
  };
}

/** A page that lost its line ends, or a picture in letters: no line of a curriculum. */
function withoutLongLines(lines: readonly string[], ledger: Ledger): string[] {
  return lines.map((line, index) => {
    if (line.length <= MAX_LINE) return line;
    ledger.skip("longer than any line of a curriculum", index + 1);
    return "";
  });
}

/** What is said where no format fits. */
export function noCurriculum(name: string): Error {
  return journeyError(
    "refused",
    `no curriculum found in ${name}: looked for lines such as "Unit 1: Title", headings with lists, tables, YAML, roadmap.sh JSON`,
    "journey curriculum add --help",
  );
}

/** Units whose numbers begin again belong to another course, unless they stand in numbered parts. */
function splitCourses(units: readonly FoundUnit[]): FoundUnit[][] {
  const courses: FoundUnit[][] = [];
  let last = 0;
  for (const unit of units) {
    const marker = unit.head?.marker ?? null;
    const inPart = unit.above.some((node) => node.marker !== null);
    const again = marker !== null && marker.number === 1 && last > 0 && !inPart;
    if (courses.length === 0 || again) courses.push([]);
    courses.at(-1)?.push(unit);
    if (marker !== null) last = marker.number;
  }
  return courses;
}

function unitDrafts(units: readonly FoundUnit[], ledger: Ledger, name: string): UnitDraft[] {
  const titles = units.map((unit) => unitTitle(unit.head));
  const once = new Set<string | null>();
  const repeated = new Set(titles.filter((title) => once.size === once.add(title).size));
  return units.flatMap((unit, index) => {
    const topics = unit.topics.flatMap((node) => topicOf(node, ledger, name) ?? []);
    if (topics.length === 0) return [];
    const line = unit.head?.lines[0] ?? topics[0]?.line ?? 1;
    if (unit.head !== null) ledger.take(...unit.head.lines);
    const own = titles[index] ?? null;
    const outer = unit.above.at(-1);
    const twice = repeated.has(own);
    // "Week 1" of two parts: only the part tells them apart.
    if (twice && outer !== undefined) ledger.take(...outer.lines);
    const title = twice && outer !== undefined ? `${unitTitle(outer)}: ${own}` : (own ?? "Topics");
    return [{ place: `${name}:${line}:1`, line, title, code: null, topics }];
  });
}

function unitTitle(head: OutlineNode | null): string | null {
  if (head === null) return null;
  const title = head.marker === null || head.marker.title === "" ? head.words.text : head.marker.title;
  return title.replace(NUMBERED, "").replace(/[:.,;\s]+$/, "") || head.words.text;
}

interface Around {
  drafts: readonly UnitDraft[];
  lines: readonly string[];
  ledger: Ledger;
  name: string;
}

function titleOf(
  given: OutlineNode | null,
  units: readonly FoundUnit[],
  { drafts, lines, ledger, name }: Around,
): string {
  const [first] = units;
  const heading = given ?? first?.above.findLast(({ marker }) => marker === null) ?? null;
  if (heading !== null) {
    ledger.take(...heading.lines);
    return heading.words.text.replace(/[:\s]+$/, "");
  }
  const before = first === undefined || first.head === null ? null : titleBefore(first, lines, ledger);
  return before ?? titleOfIntroduction(drafts[0]?.title ?? "") ?? titleOfFile(name);
}

function draft(units: readonly UnitDraft[], title: string, name: string): CurriculumDraft {
  return { place: units[0]?.place ?? `${name}:1:1`, id: idOf(title), title, source: null, units, retired: [] };
}

function withOwnIds(curricula: readonly CurriculumDraft[]): CurriculumDraft[] {
  const times = new Map<string, number>();
  return curricula.map((curriculum) => {
    const before = times.get(curriculum.id) ?? 0;
    times.set(curriculum.id, before + 1);
    return before === 0 ? curriculum : { ...curriculum, id: `${curriculum.id}-${before + 1}` };
  });
}

/** Why the nodes that are in no unit are not. */
function explainRest(node: OutlineNode, ledger: Ledger): void {
  for (const child of node.children) {
    const why =
      child.kind === "item"
        ? "outside the units"
        : child.children.length === 0
          ? "a heading with nothing under it"
          : "a heading above the units";
    ledger.skip(why, ...child.lines);
    explainRest(child, ledger);
  }
}
