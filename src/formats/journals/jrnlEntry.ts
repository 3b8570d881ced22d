import { isBlank } from "../../core/sections.ts";
import type { LeftOut, SourceEntry } from "./journalReading.ts";
import { sourceTitle } from "./sourceTitle.ts";
import type { ReadTime } from "./wallTime.ts";

interface JrnlWords {
  /** Null for a date that never was. */
  day: number | null;
  time: ReadTime;
  title: string;
  body: string;
  tags: readonly string[];
  star: boolean;
  where: string;
}

/**
 * An entry of jrnl. Its title is the first sentence of the text: where nothing else was written, it is the text.
 */
export function jrnlEntry(
  { day, time, title, body, tags, star, where }: JrnlWords,
  whole: string,
): SourceEntry | LeftOut {
  if (day === null) return { where, text: whole, why: "that date never was" };
  if (time === undefined) return { where, text: whole, why: "that time never was" };
  if (isBlank(title) && isBlank(body)) return { where, text: whole, why: "nothing written" };
  const alone = isBlank(body);
  return {
    day,
    at: time,
    offset: null,
    title: alone ? null : sourceTitle(title),
    body: alone ? title : body,
    tags,
    links: [],
    star,
    private: false,
    where,
  };
}
