import { isBlank } from "../../core/sections.ts";
import { type Block, cutText } from "./cutText.ts";
import { datedDays } from "./datedDays.ts";
import type { DayKnowledge } from "./dayClue.ts";
import { type DayHead, dayHeads } from "./dayHeads.ts";
import type { JournalReading, LeftOut, SourceEntry } from "./journalReading.ts";
import { sourceTitle } from "./sourceTitle.ts";
import { isOnlyTemplate, workLinks } from "./workLinks.ts";

/** Reads a log of days such as 100DaysOfCode's `log.md`. */
export function readHundredDays(text: string, known: DayKnowledge): JournalReading {
  const { heads, hints } = dayHeads(text);
  const { before, blocks } = cutText(text, heads);
  const dayBlocks = blocks.filter(({ at }) => at.kind === "day");
  const dated = datedDays(
    dayBlocks.map(({ at }) => at),
    known,
  );
  const dayOf = new Map(dayBlocks.map((block, index) => [block, dated.days[index] ?? ""]));
  const reading: JournalReading = {
    format: "100days",
    entries: [],
    leftOut: isBlank(before) ? [] : [{ where: linesWords(1, before), text: before, why: "before the first day" }],
    guesses: dated.guesses,
    hints: [...hints, ...dated.hints],
  };
  for (const block of blocks) {
    const read = readBlock(block, dayOf.get(block));
    if (read === null) continue;
    if ("why" in read) reading.leftOut.push(read);
    else reading.entries.push(read);
  }
  return reading;
}

/** Null for a section without a word below its heading. */
function readBlock(
  { at, head, body, tail }: Block<DayHead>,
  day: number | string | undefined,
): SourceEntry | LeftOut | null {
  const whole = head + body + tail;
  const leave = (why: string): LeftOut => ({ where: linesWords(at.line, whole), text: whole, why });
  if (day === undefined) return leave("between the days");
  if (isOnlyTemplate(body)) return leave("nothing written");
  if (typeof day === "string") return leave(day);
  return {
    day,
    at: null,
    offset: null,
    title: at.title === null ? null : sourceTitle(at.title),
    body,
    tags: [],
    links: workLinks(body),
    star: false,
    private: false,
    where: `line ${at.line}`,
  };
}

/** `lines 3-9` */
function linesWords(from: number, text: string): string {
  const lines = text.trimEnd().split("\n").length;
  return lines === 1 ? `line ${from}` : `lines ${from}-${from + lines - 1}`;
}
