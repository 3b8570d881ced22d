import { count } from "../../../core/count.ts";
import { spansOf } from "../markdown.ts";
import type { Ruled } from "../remark.ts";
import { delimited } from "./delimited.ts";
import { type Edit, edited } from "./edits.ts";

const OPENER = /\{\{|\{%/g;
const ADDRESS = /https?:\/\/[^\s<>()]*/g;

/**
 * Braces that dev.to would run as Liquid, shown as they are. There Markdown is made HTML first and Liquid runs over
 * that, so an entity would not help; fenced code and code in backticks are protected by the service itself, indented
 * code is not.
 */
export function shownLiquid(text: string): Ruled {
  if (text.search(OPENER) === -1) return { text, remark: null };
  const safe = spansOf(text).filter(({ kind }) => kind === "fence" || kind === "code");
  let from = 0;
  const edits = [...safe, { start: text.length, end: text.length }].flatMap(({ start, end }) => {
    const before = escapes(text.slice(from, start)).map((edit) => moved(edit, from));
    from = Math.max(from, end);
    return before;
  });
  if (edits.length === 0) return { text, remark: null };
  return {
    text: edited(text, edits),
    remark: {
      kind: "change",
      text: `${count(edits.length, "pair")} of braces protected: dev.to runs {{ }} and {% %}`,
    },
  };
}

/** In an address braces are written as codes: what protects them elsewhere has spaces, and would end it. */
function escapes(prose: string): Edit[] {
  const addresses = Array.from(prose.matchAll(ADDRESS), ({ index, 0: address }) => ({
    start: index,
    end: index + address.length,
    text: address.replaceAll("{", "%7B").replaceAll("}", "%7D"),
    run: address.search(OPENER) !== -1,
  }));
  const edits: Edit[] = [];
  let next = 0;
  for (const { start, end } of tags(prose)) {
    while ((addresses[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const inAddress = (addresses[next]?.start ?? Number.POSITIVE_INFINITY) <= start;
    if (!inAddress) edits.push({ start, end, text: raw(prose.slice(start, end)) });
  }
  return [...edits, ...addresses.filter(({ run }) => run)].sort((a, b) => a.start - b.start);
}

/** Within a line: a tag over two of them is two openings and closings that mean nothing alone. */
function* tags(prose: string) {
  let start = 0;
  for (const line of prose.split(/(?<=\n)/)) {
    for (const tag of delimited(line, OPENER, (open) => (open === "{{" ? "}}" : "%}"))) yield moved(tag, start);
    start += line.length;
  }
}

function moved<Place extends { start: number; end: number }>(place: Place, by: number): Place {
  return { ...place, start: place.start + by, end: place.end + by };
}

/** What would end the protection itself is protected by its opening alone. */
function raw(tag: string): string {
  return tag.includes("endraw")
    ? `{% raw %}${tag.slice(0, 2)}{% endraw %}${tag.slice(2)}`
    : `{% raw %}${tag}{% endraw %}`;
}

/**
 * Braces that Jekyll would run as Liquid, shown as they are. Liquid runs there before Markdown, over code as well, so
 * a line is protected as a whole and comes out byte for byte.
 */
export function rawLines(text: string): Ruled {
  let lines = 0;
  const done = text.replace(/^.*(?:\{\{|\{%).*$/gm, (line) => {
    lines += 1;
    return `{% raw %}${line.replace(/\{%(?=-?\s*endraw)/g, '{% endraw %}{{ "{%" }}{% raw %}')}{% endraw %}`;
  });
  if (lines === 0) return { text, remark: null };
  return {
    text: done,
    remark: { kind: "change", text: `${count(lines, "line")} protected: Jekyll runs {{ }} and {% %}` },
  };
}
