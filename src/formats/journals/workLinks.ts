import { hasLetterOrDigit } from "../../core/letters.ts";
import { linesOf } from "../../core/lines.ts";

/** `**Link to work:**`, `**Thoughts**:`, `#### Today's Progress`: what a log's template asks. */
const LABEL = /^[\s>*_#+-]*([\p{L}][\p{L}'’()/ ]{1,40}?)[\s*_]*:[\s*_]*/u;
const HEADING = /^ {0,3}#{1,6}[ \t]+\**([\p{L}][\p{L}'’()/ ]{1,40}?)\**:?[ \t]*$/u;
const LINKS = /\blinks?\b/i;
const URL = /https?:\/\/[^\s<>"\]]{1,2000}/gi;
/** No label is as long as this. */
const LONGEST = 200;
const TEMPLATE =
  /^(?:today['’]?s progress|progress|thoughts?|thoughts on (?:the )?progress|links?(?: to (?:the )?works?)?|link\(s\)(?: to works?)?|what i (?:learned|did)(?: today)?|\(?delete me or comment me out\)?)$/i;

/** The web addresses a day's text has under a label that speaks of links, each once. */
export function workLinks(body: string): string[] {
  const links = new Set<string>();
  let about = "";
  for (const { text } of linesOf(body)) {
    const label = labelOf(text.trimEnd());
    if (label !== null) about = label;
    if (!LINKS.test(about)) continue;
    for (const [url] of text.matchAll(URL)) links.add(withoutTrail(url));
  }
  return [...links];
}

/** Whether nothing was written into the template: its labels alone are no entry. */
export function isOnlyTemplate(body: string): boolean {
  return linesOf(body).every(({ text }) => {
    if (!hasLetterOrDigit(text)) return true;
    if (text.length > LONGEST) return false;
    const words = text.replace(/^[\s>*_#+-]+|[\s*_:.]+$/g, "").replace(/[\s*_]*:[\s*_]*$/, "");
    return TEMPLATE.test(words.trim());
  });
}

function labelOf(line: string): string | null {
  const label = HEADING.exec(line)?.[1] ?? LABEL.exec(line)?.[1];
  // The scheme of a bare address is no label.
  return label === undefined || /^https?$/i.test(label.trim()) ? null : label;
}

/** A closing bracket that was never opened, and the full stop of the sentence, are not the address's. */
function withoutTrail(url: string): string {
  let end = url.replace(/[.,;:!?*_'’]+$/, "");
  while (end.endsWith(")") && count(end, ")") > count(end, "(")) end = end.slice(0, -1).replace(/[.,;:!?*_'’]+$/, "");
  return end;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
