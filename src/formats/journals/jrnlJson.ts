import { parseIsoDay } from "../../core/day.ts";
import { journeyError } from "../../core/error.ts";
import { isMap } from "../../core/isMap.ts";
import { refuseTooMany } from "./entryLimit.ts";
import type { JournalReading } from "./journalReading.ts";
import { jrnlEntry } from "./jrnlEntry.ts";
import { sourceTags } from "./sourceTags.ts";
import { readTime } from "./wallTime.ts";

/** Reads what `jrnl --format json` wrote. Throws `refused` for JSON of another kind. */
export function readJrnlJson(value: unknown): JournalReading {
  const entries = isMap(value) ? value.entries : undefined;
  if (!Array.isArray(entries)) throw journeyError("refused", 'this is no export of jrnl: it has no list "entries"');
  refuseTooMany(entries.length);
  const reading: JournalReading = { format: "jrnl", entries: [], leftOut: [], guesses: [], hints: [] };
  entries.forEach((entry: unknown, index) => {
    const where = `entry ${index + 1}`;
    const words = isMap(entry) ? entry : {};
    const [title, body] = [textOf(words.title), textOf(words.body)];
    const day = parseIsoDay(textOf(words.date).trim().replaceAll("/", "-"));
    const tags = sourceTags(words.tags);
    const star = words.starred === true;
    const read = jrnlEntry(
      { day, time: readTime(textOf(words.time)), title: title.trim(), body, tags, star, where },
      title + body,
    );
    if ("why" in read) reading.leftOut.push(read);
    else reading.entries.push(read);
  });
  return reading;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
