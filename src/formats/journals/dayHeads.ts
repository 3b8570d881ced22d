import { hasLetterOrDigit } from "../../core/letters.ts";
import { headingOf, type Line, linesOf } from "../../core/lines.ts";
import type { Head } from "./cutText.ts";
import { refuseTooMany } from "./entryLimit.ts";
import type { Remark } from "./journalReading.ts";
import { findDate, type WrittenDate } from "./writtenDate.ts";

/** `### R1D12: January 12, 2027 - Linear regression` taken apart; a section between the days has neither number nor date. */
export interface DayHead extends Head {
  kind: "day" | "section";
  round: number | null;
  /** The 12 of `Day 12`. */
  n: number | null;
  date: WrittenDate | null;
  title: string | null;
}

interface Candidate extends DayHead {
  /** 1 to 6 of a heading; 7 for a line that only looks like one. */
  level: number;
  labelled: boolean;
}

const LONGEST = 300;
/** Below every real heading. */
const NO_HEADING = 7;

const LABEL =
  /^[^\p{L}\p{N}]*(?:(?:(?:round|r)\s*(\d{1,3})[\s:,.|/–—-]*)(?:day|d)|day)\s*[#.:-]?\s*(\d{1,6})(?!\d)(?:\s*of\s*\d{1,4}(?!\d)|\/\d{1,4}(?![\d/.-]))?/iu;
const EDGES = /^[^\p{L}\p{N}"'“‘([{«¿¡#@+]+|[\s:,;|–—*_~-]+$/gu;
const UNDERLINE = /^ {0,3}(=+|-{2,})[ \t]*\r?\n?$/;
const BOLD = /^ {0,3}(?:\*\*|__)(.+?)(?:\*\*|__)[ \t]*:?[ \t]*$/;

/**
 * Where the days of a log begin. Headings that bear a number or a date count, those at the level most days have or
 * above it; what stands in code or in a comment does not, and is told where it looks like one.
 */
export function dayHeads(text: string): { heads: DayHead[]; hints: Remark[] } {
  const lines = linesOf(text);
  const hidden = hiddenLines(text, lines);
  const found: Candidate[] = [];
  const hints: Remark[] = [];
  lines.forEach((line, index) => {
    const candidate = candidateAt(lines, index);
    if (candidate === null) return;
    refuseTooMany(found.length);
    if (!line.fenced && !hidden.has(index)) found.push(candidate);
    else if (candidate.labelled && candidate.date !== null && line.fenced)
      hints.push({ where: `line ${index + 1}`, text: "looks like a day, but stands in code: left where it is" });
  });
  return { heads: atTheirLevel(found), hints };
}

function atTheirLevel(found: readonly Candidate[]): DayHead[] {
  const labelled = found.filter((one) => one.labelled);
  const days = labelled.length > 0 ? labelled : found.filter(({ kind, level }) => kind === "day" && level < NO_HEADING);
  const level = commonest(days.map((one) => one.level));
  if (level === null) return [];
  const first = days.find((one) => one.level === level)?.line ?? 0;
  return found
    .filter((one) =>
      one.kind === "section"
        ? one.level < level && one.line > first
        : one.labelled
          ? one.level <= level || one.date !== null
          : one.level === level && level < NO_HEADING,
    )
    .map(({ level: _, labelled: __, ...head }) => head);
}

function candidateAt(lines: readonly Line[], index: number): Candidate | null {
  const line = lines[index];
  if (line === undefined) return null;
  const text = line.text.trimEnd();
  if (text.trim() === "" || text.length > LONGEST) return null;
  const next = lines[index + 1];
  const place = { line: index + 1, start: line.start, end: line.start + line.text.length };

  const heading = headingOf({ ...line, fenced: false, text: text.replace(/^\ufeff/, "") });
  if (heading !== null) return read(heading.title, heading.level, place);
  if (next !== undefined && UNDERLINE.test(next.text)) {
    const head = read(text, next.text.trim().startsWith("=") ? 1 : 2, { ...place, end: next.start + next.text.length });
    return head.kind === "day" && head.labelled ? head : null;
  }
  const bold = BOLD.exec(text)?.[1];
  const head = read(bold ?? text, NO_HEADING, place);
  if (!head.labelled) return null;
  return bold !== undefined || (head.date !== null && head.title === null) ? head : null;
}

function read(text: string, level: number, place: Head): Candidate {
  const label = LABEL.exec(text);
  const rest = text.slice(label?.[0].length ?? 0);
  const found = findDate(rest);
  // Without a number, a date has to come first to make a day: "Links of 12 January" is a heading like any other.
  const date = label !== null || /^[^\p{L}\p{N}]*$/u.test(rest.slice(0, found?.start ?? 0)) ? found : null;
  const isDay = label !== null || date !== null;
  return {
    ...place,
    level,
    labelled: label !== null,
    kind: isDay ? "day" : "section",
    round: label?.[1] === undefined ? null : Number(label[1]),
    n: label === null ? null : Number(label[2]),
    date,
    title: isDay ? titleOf(rest, date) : null,
  };
}

function titleOf(rest: string, date: WrittenDate | null): string | null {
  const parts = date === null ? [rest] : [rest.slice(0, date.start), rest.slice(date.end)];
  const words = parts
    .map((part) =>
      part
        .replace(/\(\s*\)/g, "")
        .replace(EDGES, "")
        .replace(EDGES, ""),
    )
    .map((part) => (part.includes(")") ? part : part.replace(/^\(/, "")))
    .map((part) => (part.includes("(") ? part : part.replace(/\)$/, "")).trim())
    .filter(hasLetterOrDigit);
  return words.length === 0 ? null : words.join(" ");
}

/** The lines that begin inside a comment. Of a comment that is never closed, nothing is hidden. */
function hiddenLines(text: string, lines: readonly Line[]): Set<number> {
  const hidden = new Set<number>();
  let at = 0;
  let open = text.indexOf("<!--");
  while (open !== -1) {
    while ((lines[at + 1]?.start ?? text.length) <= open) at++;
    const close = lines[at]?.fenced ? open : text.indexOf("-->", open + 4);
    if (close === -1) break;
    while ((lines[at + 1]?.start ?? text.length) < close) hidden.add(++at);
    open = text.indexOf("<!--", close + 3);
  }
  return hidden;
}

function commonest(levels: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const level of levels) counts.set(level, (counts.get(level) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0] ?? null;
}
