import { isJourneyError, journeyError } from "../core/error.ts";
import { civilDay } from "../core/moment.ts";
import { decodeUtf8 } from "../core/utf8.ts";
import { isFolder, readImport } from "../files/importFile.ts";
import { readNotesFolder } from "../files/notesFolder.ts";
import { type Archive, readArchive } from "../formats/archive/read.ts";
import type { DayKnowledge } from "../formats/journals/dayClue.ts";
import type { JournalReading } from "../formats/journals/journalReading.ts";
import { formatOf, type ImportFormat, readJournal, readNotes } from "../formats/journals/readJournal.ts";
import type { Context } from "./context.ts";

export interface SourceOptions {
  from?: ImportFormat;
  first?: number;
}

const MOST_TEXT = 100 * 1024 * 1024;
const MOST_INPUT = 500 * 1024 * 1024;

/** What a file, a folder or standard input (`-`) holds: an archive of ours, or the journal of another tool. */
export async function readSource(
  ctx: Context,
  path: string,
  options: SourceOptions,
): Promise<Archive | JournalReading> {
  const known: DayKnowledge = { today: civilDay(ctx.now()), first: options.first ?? null };
  if (path !== "-" && isFolder(ctx.resolve(path))) return readFolder(ctx, path, options);
  const text = decoded(path, path === "-" ? await ctx.readInput(MOST_INPUT) : readImport(ctx.resolve(path)));
  const name = path === "-" ? "standard input" : path.replaceAll("\\", "/");
  const format = options.from ?? formatOf(text, name);
  if (format === "archive") return readArchive(text);
  if (text.length > MOST_TEXT) throw journeyError("refused", `${name} is longer than 100 MB: no journal of text is`);
  return readJournal(text, format, name, known);
}

function readFolder(ctx: Context, path: string, { from }: SourceOptions): JournalReading {
  if (from !== undefined && from !== "markdown")
    throw journeyError(
      "refused",
      `${path} is a folder: only Markdown is read from one`,
      `journey import FILE --from ${from}`,
    );
  const { notes, leftOut } = readNotesFolder(ctx.resolve(path));
  if (notes.length === 0 && leftOut.length === 0)
    throw journeyError("refused", `there is no Markdown in ${path}`, "journey import --help");
  const reading = readNotes(notes);
  return {
    ...reading,
    leftOut: [...reading.leftOut, ...leftOut.map(({ path, why }) => ({ where: path, text: "", why }))],
  };
}

function decoded(path: string, bytes: Uint8Array): string {
  try {
    return decodeUtf8(bytes);
  } catch (error) {
    if (isJourneyError(error))
      error.hint = `iconv -f WINDOWS-1252 -t UTF-8 ${path === "-" ? "FILE" : path} | journey import -`;
    throw error;
  }
}
