import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Database } from "../../src/store/database.ts";
import { folder } from "../helpers/journalFile.ts";
import { complaints, rowsOf } from "./nights.ts";

export interface Flips {
  /** `journey doctor` found something. */
  found: number;
  /** Nothing was found and nothing had changed: bytes that hold nothing. */
  harmless: number;
  /** Bits that changed what is read without `journey doctor` noticing, and where: `1345549 in day`. */
  undetected: string[];
}

/** Flips single bits, spread over the journal, each in a copy of its own. */
export function flipBits(journal: string, howMany: number): Flips {
  const bytes = readFileSync(journal);
  const copy = join(folder(), "journal.db");
  const whole = readable(journal);
  const flips: Flips = { found: 0, harmless: 0, undetected: [] };
  for (let n = 0; n < howMany; n++) {
    // A prime step reaches every page and every place in one.
    const bit = (n * 7_919_291) % (bytes.length * 8);
    const flipped = Buffer.from(bytes);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    for (const side of ["-wal", "-shm", "-journal"]) rmSync(copy + side, { force: true });
    writeFileSync(copy, flipped);
    if (complaints(copy).length > 0) {
      flips.found += 1;
      continue;
    }
    const now = readable(copy);
    const changed = Object.keys(whole).filter((part) => whole[part] !== now[part]);
    if (changed.length === 0) flips.harmless += 1;
    else flips.undetected.push(`${bit} in ${changed.join(", ")}`);
  }
  return flips;
}

const SEARCHES = ["gradient", "night", "again", "desc*", "title : night", "nowhere"];

/** Everything that can be read of a journal: rows, tables as they were made, what a search finds. */
function readable(path: string): Record<string, string> {
  try {
    const parts: Record<string, unknown> = rowsOf(path);
    const db = new Database(path, { addon: undefined });
    parts.schema = db.all("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid");
    parts.version = [db.pragma("user_version"), db.pragma("application_id"), db.pragma("encoding")];
    const found = "SELECT rowid, bm25(entry_search) FROM entry_search WHERE entry_search MATCH ? ORDER BY rowid";
    parts.search = SEARCHES.map((query) => db.all(found, query));
    db.close();
    return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, JSON.stringify(part)]));
  } catch (error) {
    return { error: String(error) };
  }
}
