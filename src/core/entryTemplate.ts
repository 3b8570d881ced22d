import { type Day, isoDay } from "./day.ts";
import { weekdayName } from "./dayWords.ts";
import { HEADINGS } from "./sections.ts";

const OPENING = "<!-- journey:";
const ORDER = [HEADINGS.learned, HEADINGS.stuck, HEADINGS.used, HEADINGS.tomorrow];

/** What an editor is opened with. Nothing of it counts as a word of the learner's own. */
export function entryTemplate(day: Day): string {
  const note = `${OPENING} the entry for ${weekdayName(day)} ${isoDay(day)}, in Markdown.
Sections left empty go away, and so does this note. Leave everything empty to save nothing. -->`;
  return `\n${note}\n${ORDER.map((heading) => `\n## ${heading}\n`).join("")}`;
}

/**
 * What the learner wrote into the template: the note, the sections left empty and the blank lines around it taken
 * away. A text in which nothing of the template is left is kept byte for byte.
 */
export function fromTemplate(text: string): string {
  const without = withoutEmptySections(withoutNote(text));
  if (without === text) return text;
  if (without.trim() === "") return "";
  return `${without.replace(/^(?:[ \t]*\r?\n)+/, "").trimEnd()}\n`;
}

function withoutNote(text: string): string {
  const from = text.indexOf(OPENING);
  const end = from === -1 ? -1 : text.indexOf("-->", from);
  if (end === -1) return text;
  return text.slice(0, from) + text.slice(end + 3).replace(/^[ \t]*\r?\n/, "");
}

/** Only headings spelled and levelled as the template has them, with nothing but blank lines up to the next one. */
function withoutEmptySections(text: string): string {
  const lines = text.split("\n");
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const next = isTemplateHeading(lines[at]) ? nextWritten(lines, at + 1) : at;
    const empty = next > at && (next === lines.length || isTemplateHeading(lines[next]));
    if (empty) at = next - 1;
    else kept.push(lines[at] ?? "");
  }
  return kept.length === lines.length ? text : kept.join("\n");
}

function isTemplateHeading(line = ""): boolean {
  return ORDER.some((heading) => line.trimEnd() === `## ${heading}`);
}

function nextWritten(lines: readonly string[], from: number): number {
  const next = lines.findIndex((line, at) => at >= from && line.trim() !== "");
  return next === -1 ? lines.length : next;
}
