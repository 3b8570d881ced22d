import { slugOf } from "../../core/spelling.ts";
import { readInline } from "./inline.ts";
import type { Ledger } from "./ledger.ts";
import type { OutlineNode } from "./outline.ts";
import { readsLikeProse } from "./prose.ts";
import type { FoundUnit } from "./unitLevel.ts";

const FIRST_UNIT =
  /^(?:introduction|intro|getting started|basics|fundamentals|foundations)(?: to| with| of) (?:the )?(.{2,60})$/i;
/** How standard input is named where a file's name stands otherwise. */
export const STANDARD_INPUT = "standard input";
const MAX_TITLE = 80;
const MAX_ID = 32;
const LINES_BEFORE = 3;

/** The part of a text that holds the units, past headings that hold everything; the first of those is the title. */
export function belowTitle(root: OutlineNode, ledger: Ledger): { body: OutlineNode; title: OutlineNode | null } {
  let body = root;
  let title: OutlineNode | null = null;
  for (let only = onlyHeading(body); only !== null; only = onlyHeading(body)) {
    if (title === null) title = only;
    else ledger.skip("a heading above the units", ...only.lines);
    body = only;
  }
  return { body, title };
}

/** The one heading that has everything under it. */
function onlyHeading(node: OutlineNode): OutlineNode | null {
  const [only, ...others] = node.children.filter(({ children, kind }) => kind === "item" || children.length > 0);
  if (only === undefined || others.length > 0 || only.kind === "item" || only.marker !== null) return null;
  // The heading of a list is a unit's; only one that all of Markdown's own level 1 stands under is a title too.
  return only.level <= 1 || only.children.some(({ kind }) => kind === "heading") ? only : null;
}

/** A title from what stands before a unit: a heading of its own, or a short line. */
export function titleBefore(unit: FoundUnit, lines: readonly string[], ledger: Ledger): string | null {
  const first = (unit.above[0] ?? unit.head)?.lines[0] ?? 1;
  for (let line = first - 1, seen = 0; line > 0 && seen < LINES_BEFORE; line--) {
    const text = (lines[line - 1] ?? "").trim();
    if (text === "") continue;
    seen++;
    const title = readInline(text.replace(/^#+\s*/, "")).text;
    if (!/\p{L}/u.test(title) || /^[-*+>|<]/.test(text.replace(/^\*\*/, "")) || /^\d/.test(text)) continue;
    if (title.length > MAX_TITLE || /[:.!?,]$/.test(title) || readsLikeProse(title) || ledger.taken.has(line))
      return null;
    ledger.take(line);
    return title;
  }
  return null;
}

/** "Machine Learning" where the first unit is an introduction to it. */
export function titleOfIntroduction(unit: string): string | null {
  const name = FIRST_UNIT.exec(unit)?.[1];
  return name === undefined ? null : name.charAt(0).toUpperCase() + name.slice(1);
}

/** A file's name as a title: "ml-basics.md" is "Ml basics"; standard input has none. */
export function titleOfFile(name: string): string {
  const base = name.slice(name.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  const words = base.replace(/[-_]+/g, " ").trim();
  return /\p{L}/u.test(words) && name !== STANDARD_INPUT
    ? words.charAt(0).toUpperCase() + words.slice(1)
    : "My curriculum";
}

/** An id made of a title: its first words in a-z and 0-9. */
export function idOf(title: string): string {
  const words = slugOf(title)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (words.length <= MAX_ID) return words === "" ? "curriculum" : words;
  const cut = words.lastIndexOf("-", MAX_ID);
  return words.slice(0, cut > 0 ? cut : MAX_ID);
}
