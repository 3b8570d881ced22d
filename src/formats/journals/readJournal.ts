import { journeyError } from "../../core/error.ts";
import { quoted } from "../../core/spelling.ts";
import { MARK } from "../archive/write.ts";
import type { DayKnowledge } from "./dayClue.ts";
import { dayHeads } from "./dayHeads.ts";
import { readHundredDays } from "./hundredDays.ts";
import type { JournalFormat, JournalReading } from "./journalReading.ts";
import { readJrnlJson } from "./jrnlJson.ts";
import { looksLikeJrnl, readJrnlText } from "./jrnlText.ts";
import { looksLikeNote, type MarkdownFile, readMarkdownFile } from "./markdownFile.ts";

export type ImportFormat = JournalFormat | "archive";

/** A date in the first lines is enough to know a log by. */
const LOOKED_AT = 200_000;

const JSON_BEGINS = /^\ufeff?\s*[[{]/;

/** The format a text is in, by what stands in it. Throws `refused` where it is none of those that are read. */
export function formatOf(text: string, path: string): ImportFormat {
  if (looksLikeJrnl(text)) return "jrnl";
  if (JSON_BEGINS.test(text)) return isArchive(text) ? "archive" : "jrnl";
  if (looksLikeNote(path, text)) return "markdown";
  if (dayHeads(text.slice(0, LOOKED_AT)).heads.length > 0) return "100days";
  throw journeyError(
    "refused",
    `${quoted(path)} is none of the journals that are read: an archive, a log of days, jrnl's JSON or text, Markdown with a date`,
    "journey import --help, or say which one it is: --from 100days",
  );
}

/** Reads a text of one format. */
export function readJournal(text: string, format: JournalFormat, path: string, known: DayKnowledge): JournalReading {
  if (format === "100days") return readHundredDays(text, known);
  if (format === "markdown") return readNotes([{ path, text, ours: false }]);
  return JSON_BEGINS.test(text) && !looksLikeJrnl(text) ? readJrnlJson(parsed(text)) : readJrnlText(text);
}

/** Reads Markdown files, each an entry. */
export function readNotes(files: Iterable<MarkdownFile>): JournalReading {
  const reading: JournalReading = { format: "markdown", entries: [], leftOut: [], guesses: [], hints: [] };
  for (const file of files) {
    const read = readMarkdownFile(file);
    if ("why" in read) reading.leftOut.push(read);
    else reading.entries.push(read);
  }
  return reading;
}

/** Our own mark stands before everything else that a text of such a size could hold. */
function isArchive(text: string): boolean {
  return text.slice(0, 1000).includes(JSON.stringify(MARK));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    throw journeyError("refused", "this is no JSON, or only part of it", "jrnl --format json --file FILE");
  }
}
