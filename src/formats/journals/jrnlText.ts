import { dayOf, daysInMonth } from "../../core/day.ts";
import { linesOf } from "../../core/lines.ts";
import { isBlank } from "../../core/sections.ts";
import { cutText, type Head } from "./cutText.ts";
import { refuseTooMany } from "./entryLimit.ts";
import type { JournalReading } from "./journalReading.ts";
import { jrnlEntry } from "./jrnlEntry.ts";
import { inlineTags } from "./jrnlTags.ts";
import { type ReadTime, readTime } from "./wallTime.ts";

interface JrnlHead extends Head {
  day: number | null;
  time: ReadTime;
  title: string;
  star: boolean;
}

// `[2027-01-10 09:00 AM] Title`, and as it was before version 2: without brackets.
const TIME = "(\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2})?(?:\\s*[AaPp]\\.?[Mm]\\.?)?)";
const BRACKETS = new RegExp(
  `^\\ufeff?\\[(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[ T]+${TIME})?\\](?:[ \\t]+|(?=\\r?\\n|$))`,
);
const BARE = new RegExp(`^\\ufeff?(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})[ T]+${TIME}[ \\t]+(?=\\S)`);

/** Whether a text begins as jrnl's text export does. */
export function looksLikeJrnl(text: string): boolean {
  const first = /\S[^\n]*/.exec(text.slice(0, 10_000))?.[0] ?? "";
  return BRACKETS.test(first) || BARE.test(first);
}

/** Reads jrnl's text export, which is also how jrnl keeps its file. */
export function readJrnlText(text: string): JournalReading {
  const heads = headsOf(text);
  const { before, blocks } = cutText(text, heads);
  const reading: JournalReading = {
    format: "jrnl",
    entries: [],
    leftOut: isBlank(before) ? [] : [{ where: "line 1", text: before, why: "before the first entry" }],
    guesses: [],
    hints: [],
  };
  for (const { at, head, body, tail } of blocks) {
    const { day, time, title, star } = at;
    const tags = inlineTags(`${title}\n${body}`);
    const entry = jrnlEntry({ day, time, title, body, tags, star, where: `line ${at.line}` }, head + body + tail);
    if ("why" in entry) reading.leftOut.push(entry);
    else reading.entries.push(entry);
  }
  return reading;
}

function headsOf(text: string): JrnlHead[] {
  const lines = linesOf(text);
  const form = lines.some((line) => BRACKETS.test(line.text)) ? BRACKETS : BARE;
  const heads: JrnlHead[] = [];
  lines.forEach((line, index) => {
    const match = form.exec(line.text);
    if (match === null) return;
    refuseTooMany(heads.length);
    const title = line.text.slice(match[0].length).trim();
    heads.push({
      line: index + 1,
      start: line.start,
      end: line.start + line.text.length,
      day: civil(match),
      time: readTime(match[4] ?? null),
      ...starred(title),
    });
  });
  return heads;
}

/** A star stands before the title or after it. */
function starred(text: string): Pick<JrnlHead, "title" | "star"> {
  if (/^\*[ \t]/.test(text)) return { title: text.slice(1).trim(), star: true };
  if (/(?:^|[ \t])\*$/.test(text)) return { title: text.slice(0, -1).trim(), star: true };
  return { title: text, star: false };
}

function civil([, year, month, dom]: RegExpExecArray): number | null {
  const [y, m, d] = [Number(year), Number(month), Number(dom)];
  return m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m) ? null : dayOf(y, m, d);
}
