import { headingOf, linesOf } from "./lines.ts";
import { SPACES, singleSpaced } from "./spelling.ts";

const LONGEST = 200;
const LIST_MARKS = /^[ \t]*[-*+][ \t]+/gm;

/**
 * The first words of a text on one line, cut between two of them: those before the first heading, else below it.
 * Headings and the marks of lists are left out.
 */
export function excerptOf(body: string): string {
  const prose = singleSpaced(firstPart(body).replace(LIST_MARKS, ""));
  return cutAtWord(prose, LONGEST);
}

/** A text of one line in at most so many characters, cut between two words where that is possible. */
export function cutAtWord(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/\s\S{0,30}$|[\uD800-\uDBFF]$/u, "")}…`;
}

/** Up to the first heading that stands below some words, without those above them. */
function firstPart(body: string): string {
  const lines = linesOf(body.slice(0, 20 * LONGEST));
  const begins = lines.findIndex((line) => headingOf(line) === null && line.text.trim() !== "");
  const part = lines.slice(Math.max(0, begins));
  const ends = part.findIndex((line) => headingOf(line) !== null);
  return part
    .slice(0, ends === -1 ? undefined : ends)
    .map(({ text }) => text)
    .join("");
}

/** Around a hit in a snippet; control characters, since a learner's text has none of its own to speak of. */
export const HIT = { open: "\u0002", close: "\u0003" } as const;

/** Characters of a text before and after the first of some strings in it. */
const AROUND = 60;

/** The text around the first place where one of some strings stands, every one of them marked as a hit; null where none does. */
export function passageAround(strings: readonly string[], body: string): string | null {
  if (strings.length === 0) return null;
  const wanted = new RegExp(strings.map((one) => one.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|"), "giu");
  const at = body.search(wanted);
  if (at === -1) return null;
  const from = Math.max(0, at - AROUND);
  const to = at + 2 * AROUND;
  const passage = body.slice(from, to).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "");
  const shown = passage.replace(wanted, (hit) => HIT.open + hit + HIT.close);
  return `${from > 0 ? "…" : ""}${shown}${to < body.length ? "…" : ""}`;
}

/** A snippet as stretches that are hits or not, on one line; headings without a hit and the marks of lists are left out. */
export function stretches(snippet: string): { text: string; hit: boolean }[] {
  return snippet
    .replace(/^#+ [^\u0002\n]*$/gm, "")
    .replace(LIST_MARKS, "")
    .replace(SPACES, " ")
    .trimStart()
    .split(/(\u0002[^\u0002\u0003]*\u0003)/)
    .filter((part) => part !== "")
    .map((part) => ({ text: part.replace(/[\u0002\u0003]/g, ""), hit: part.startsWith(HIT.open) }));
}
