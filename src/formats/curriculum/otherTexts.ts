import { journeyError } from "../../core/error.ts";
import { quoted } from "../../core/spelling.ts";
import type { OutlineNode } from "./outline.ts";
import { headingsOf } from "./prune.ts";

const DAY = /^(?:day\s*#?\d{1,3}|r\d{1,2}\s?d\d{1,3}|d\d{1,3})\b/i;
const DAILY =
  /^(?:today'?s? (?:progress|work|goals?)|thoughts?|link(?:s|\(s\))? to (?:the )?work|what i did|progress|reflections?|tomorrow)\b/i;
const DATE =
  /\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|sept|oct|nov|dec)[a-z]*\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|june?|july?|aug|sep|sept|oct|nov|dec)[a-z]*)\b/i;
const MANY_LINKS = 5;

/** Throws `refused` for a text that is something else than a curriculum, and says what. */
export function refuseOtherTexts(root: OutlineNode, name: string, lines: readonly string[]): void {
  refuseJournal(root, name, lines);
  refuseProgram(root, name);
  refuseLinks(root, name);
}

/** A log of days, as a hundred days of code leave behind. */
function refuseJournal(root: OutlineNode, name: string, lines: readonly string[]): void {
  const days = headingsOf(root).filter(({ words }) => DAY.test(words.text));
  if (days.length === 0) return;
  const dated = days.filter(({ words }) => DATE.test(words.text)).length;
  const daily = lines.filter(
    (line) => line.length < 400 && DAILY.test(line.replace(/^[\s#*_>-]+/, "").replaceAll("’", "'")),
  ).length;
  if (dated * 2 < days.length && daily < days.length) return;
  throw journeyError(
    "refused",
    `${name} looks like a journal of ${days.length} days, not a curriculum`,
    "journey import FILE",
  );
}

/** The page of a program: how to install and use it. */
function refuseProgram(root: OutlineNode, name: string): void {
  if (hasMarker(root)) return;
  const titles = headingsOf(root).map(({ words }) => words.text.toLowerCase().replace(/^[^\p{L}]+/u, ""));
  const has = (pattern: RegExp) => titles.some((title) => pattern.test(title));
  const program = [
    /^install(?:ation|ing)?\b/,
    /^(?:usage|quick ?start|examples?)\b/,
    /^(?:features|api|configuration|options|build)\b/,
    /^licen[cs]e/,
    /^contributing/,
  ];
  if (program.filter(has).length < 4) return;
  throw journeyError("refused", `${name} looks like the page of a program, 0 topics`, "journey curriculum add --help");
}

/** Many links to many sites, one a line: a collection, not an order to study in. */
function refuseLinks(root: OutlineNode, name: string): void {
  if (hasMarker(root)) return;
  const items = itemsOf(root);
  // A row of a table says more of a course than where it is.
  if (items.some(({ row }) => row)) return;
  const hosts = items.map(({ words }) => hostOf(words.links[0]?.url ?? ""));
  const linked = hosts.filter((host) => host !== "");
  const awesome = /\bawesome\b/i.test(headingsOf(root)[0]?.words.text ?? "");
  const few = linked.length < MANY_LINKS || linked.length < items.length * (awesome ? 0.4 : 0.7);
  if (few || (!awesome && new Set(linked).size < linked.length * 0.3)) return;
  throw journeyError(
    "refused",
    `no curriculum found in ${quoted(name)}: this looks like a list of links, 0 topics`,
    "a curriculum names topics in the order they are studied, under headings or units",
  );
}

/** The items right under headings: what is listed under those are subtopics, or where to learn them. */
function itemsOf(node: OutlineNode): OutlineNode[] {
  return node.children.flatMap((child) => (child.kind === "heading" ? itemsOf(child) : [child]));
}

function hasMarker(node: OutlineNode): boolean {
  return node.children.some((child) => child.marker !== null || hasMarker(child));
}

function hostOf(url: string): string {
  return /^https?:\/\/([^/]+)/.exec(url)?.[1]?.replace(/^www\./, "") ?? "";
}
