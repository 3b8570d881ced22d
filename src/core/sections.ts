import { journeyError } from "./error.ts";
import { hasLetterOrDigit, wordsIn } from "./letters.ts";
import { headingOf, joint, linesOf } from "./lines.ts";

/** The four headings that are fixed and found again, in any entry. */
export const HEADINGS = {
  learned: "What I learned",
  stuck: "Where I got stuck",
  used: "What I used",
  tomorrow: "Tomorrow",
} as const;

export type Section = keyof typeof HEADINGS;
export type Heading = (typeof HEADINGS)[Section];

/** Bytes of UTF-8 one entry may hold. */
export const BODY_LIMIT = 5_000_000;

const FIXED: ReadonlySet<string> = new Set(Object.values(HEADINGS).map((heading) => heading.toLowerCase()));
const PLAN = HEADINGS.tomorrow.toLowerCase();

const ORDER = ["learned", "stuck", "used", "tomorrow"] as const;

/** How many words of the learner's own a text holds: headings and comments are the template's. */
export function countWords(body: string): number {
  let words = 0;
  for (const line of linesOf(withoutComments(body))) {
    if (headingOf(line) === null) words += wordsIn(line.text);
  }
  return words;
}

/** Whether a text makes its day a logged one (DESIGN 5.2). */
export function hasWords(body: string): boolean {
  return linesOf(withoutComments(body)).some((line) => hasLetterOrDigit(line.text) && headingOf(line) === null);
}

/** Whether a text has no letter and no digit: nothing an entry could be made of. */
export function isBlank(text: string): boolean {
  return !hasLetterOrDigit(text);
}

/** `body`, byte for byte, then a section under its fixed heading for each text given. */
export function withSections(body: string, sections: Partial<Record<Section, string>>): string {
  return ORDER.reduce((text, section) => {
    const given = sections[section];
    if (given === undefined || given === "") return text;
    return `${text}${joint(text)}## ${HEADINGS[section]}\n\n${given}${given.endsWith("\n") ? "" : "\n"}`;
  }, body);
}

/**
 * What stands under a fixed heading, without the blank lines around it; null when nothing does. Of several such
 * sections the last one with words is meant: `--tomorrow` appends to a text that may have its own.
 */
export function sectionOf(body: string, heading: Heading): string | null {
  const headings = headingsOf(body);
  for (let i = headings.length - 1; i >= 0; i--) {
    const found = headings[i];
    if (found?.title.toLowerCase() !== heading.toLowerCase()) continue;
    const next = headings.find((later, at) => at > i && later.level <= found.level);
    const text = body.slice(found.end, next?.start);
    if (hasWords(text)) return text.replace(/^(?:[ \t]*\r?\n)+/, "").trimEnd();
  }
  return null;
}

/**
 * What stands outside the fixed headings, byte for byte, without the blank lines around it; null when that has no word.
 * An earlier section of a heading that comes again is outside too, with its heading; every plan is left out.
 */
export function outsideSections(body: string): string | null {
  const headings = headingsOf(body);
  const told = new Set<string>();
  const taken: { start: number; stop: number }[] = [];
  for (let i = headings.length - 1; i >= 0; i--) {
    const { title, level, start, end } = headings[i] as FoundHeading;
    const name = title.toLowerCase();
    if (!FIXED.has(name) || told.has(name)) continue;
    let next = i + 1;
    while ((headings[next]?.level ?? 0) > level) next += 1;
    const stop = headings[next]?.start ?? body.length;
    if (name !== PLAN && hasWords(body.slice(end, stop))) told.add(name);
    taken.push({ start, stop });
  }
  let outside = "";
  let from = 0;
  for (const { start, stop } of taken.reverse()) {
    outside += body.slice(from, Math.max(from, start));
    from = Math.max(from, stop);
  }
  outside += body.slice(from);
  return hasWords(outside) ? outside.replace(/^(?:[ \t]*\r?\n)+/, "").trimEnd() : null;
}

/**
 * Throws "refused" for a text that cannot be kept byte for byte (NUL, a lone surrogate), one over the limit, or one
 * without a letter or digit; `again` is the command that says how to write it.
 */
export function refuseText(body: string, again = 'journey log "What I worked on"'): void {
  const nul = body.indexOf("\0");
  if (nul !== -1)
    throw journeyError(
      "refused",
      `the text holds a NUL character at offset ${nul}`,
      "tr -d '\\000' < FILE | journey log -",
    );
  const lone = body.search(/[\uD800-\uDFFF]/u);
  if (lone !== -1) {
    const code = body.charCodeAt(lone).toString(16).toUpperCase();
    throw journeyError(
      "refused",
      `the text holds a lone surrogate (U+${code}) at offset ${lone}`,
      "half a character was lost: copy the text again",
    );
  }
  // Of a text no longer than this the bytes need not be counted: three a unit is the most there can be.
  const bytes = 3 * body.length > BODY_LIMIT ? utf8Length(body) : 0;
  if (bytes > BODY_LIMIT)
    throw journeyError(
      "refused",
      `the text is ${bytes} bytes; an entry holds ${BODY_LIMIT}`,
      "split it into several entries",
    );
  if (isBlank(body)) {
    throw journeyError("refused", "the text has no letter or digit", again);
  }
}

/** Bytes a well-formed text takes in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    // A surrogate pair is two units and four bytes, so each half adds one.
    bytes += unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2;
  }
  return bytes;
}

interface FoundHeading {
  level: number;
  title: string;
  /** Its line, in the whole text. */
  start: number;
  end: number;
}

function headingsOf(body: string): FoundHeading[] {
  return linesOf(body).flatMap((line) => {
    const heading = headingOf(line);
    return heading === null ? [] : [{ ...heading, start: line.start, end: line.start + line.text.length }];
  });
}

// By search and not by pattern: 5 MB of comments never closed would take a pattern minutes.
function withoutComments(text: string): string {
  let kept = "";
  let from = 0;
  for (;;) {
    const open = text.indexOf("<!--", from);
    const close = open === -1 ? -1 : text.indexOf("-->", open + 4);
    if (close === -1) return kept + text.slice(from);
    kept += text.slice(from, open);
    from = close + 3;
  }
}
