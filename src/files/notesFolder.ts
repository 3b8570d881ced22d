import { lstatSync, readdirSync, type Stats } from "node:fs";
import { join } from "node:path";
import { isJourneyError, journeyError } from "../core/error.ts";
import { decodeUtf8 } from "../core/utf8.ts";
import { readManifest } from "./exportManifest.ts";
import { readRegular } from "./regularFile.ts";

export interface Note {
  /** From the folder, with `/`. */
  path: string;
  text: string;
  /** An export of ours wrote it. */
  ours: boolean;
}

export interface FolderReading {
  notes: Note[];
  leftOut: { path: string; why: string }[];
}

const MARKDOWN = /\.(?:md|markdown|mdx)$/i;
const MOST_FILES = 50_000;
const MOST_BYTES = 300 * 1024 * 1024;
const MOST_IN_ONE = 5_000_000;
const DEEPEST = 20;
const OTHER = "no Markdown";

/**
 * The Markdown files of a folder and those below it, by name. Links are not followed, hidden folders not entered, files
 * of other kinds not looked at. Throws `refused` for more than any journal is.
 */
export function readNotesFolder(root: string): FolderReading {
  const reading: FolderReading = { notes: [], leftOut: [] };
  let files = 0;
  let bytes = 0;
  for (const { path, name, folder, found } of entriesBelow(root)) {
    const why = typeof found === "string" ? found : unreadable(found, name);
    if (why !== null || typeof found === "string") {
      if (why !== null && why !== OTHER) reading.leftOut.push({ path, why });
      continue;
    }
    files += 1;
    bytes += found.size;
    if (files > MOST_FILES || bytes > MOST_BYTES)
      throw journeyError("refused", `${root} holds more than 50,000 notes or 300 MB`, "import its folders one by one");
    const text = noteText(join(root, path));
    if (typeof text === "string") reading.notes.push({ path, text, ours: readManifest(folder).has(name) });
    else reading.leftOut.push({ path, why: text.why });
  }
  return reading;
}

interface Found {
  path: string;
  name: string;
  folder: string;
  /** What bears the name, or why nobody may look. */
  found: Stats | string;
}

/** Everything below a folder that is not hidden, by name; folders are entered, not answered. */
function* entriesBelow(root: string, above = "", depth = 1): Generator<Found> {
  const folder = join(root, above);
  const names = namesIn(folder, above === "");
  if (names === null) yield { path: above, name: "", folder, found: "may not be read" };
  for (const name of names ?? []) {
    if (name.startsWith(".")) continue;
    const path = above + name;
    const stats = lstatSync(join(root, path), { throwIfNoEntry: false });
    if (!stats?.isDirectory()) yield { path, name, folder, found: stats ?? "may not be read" };
    else if (depth < DEEPEST) yield* entriesBelow(root, `${path}/`, depth + 1);
    else yield { path, name, folder, found: `deeper than ${DEEPEST} folders` };
  }
}

/** Why a file is not read: `OTHER` for one nobody would expect to be; null for one that is. */
function unreadable(stats: Stats, name: string): string | null {
  if (stats.isSymbolicLink()) return "a link: not followed";
  if (!MARKDOWN.test(name)) return OTHER;
  if (!stats.isFile()) return "no file that can be read";
  return stats.size > MOST_IN_ONE ? "longer than 5 MB: an entry holds no more" : null;
}

function namesIn(folder: string, isRoot: boolean): string[] | null {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (isRoot || !(error instanceof Error) || !("code" in error)) throw error;
    return null;
  }
}

function noteText(path: string): string | { why: string } {
  try {
    const bytes = readRegular(path);
    return bytes === null ? { why: "no file that can be read" } : decodeUtf8(bytes);
  } catch (error) {
    if (isJourneyError(error)) return { why: error.message };
    if (error instanceof Error && "code" in error) return { why: "may not be read" };
    throw error;
  }
}
