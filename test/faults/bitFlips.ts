import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folder } from "../helpers/journalFile.ts";
import { complaints, rowsOf } from "./nights.ts";

export interface Flips {
  /** `journey doctor` found something. */
  found: number;
  /** Nothing was found and nothing had changed: bytes that hold nothing. */
  harmless: number;
  /** Bits that changed what is read without `journey doctor` noticing. */
  undetected: number[];
}

/** Flips single bits, spread over the journal, each in a copy of its own. */
export function flipBits(journal: string, howMany: number): Flips {
  const bytes = readFileSync(journal);
  const copy = join(folder(), "journal.db");
  const rows = JSON.stringify(rowsOf(journal));
  const flips: Flips = { found: 0, harmless: 0, undetected: [] };
  for (let n = 0; n < howMany; n++) {
    // A prime step reaches every page and every place in one.
    const bit = (n * 7_919_291) % (bytes.length * 8);
    const flipped = Buffer.from(bytes);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    for (const side of ["-wal", "-shm", "-journal"]) rmSync(copy + side, { force: true });
    writeFileSync(copy, flipped);
    if (complaints(copy).length > 0) flips.found += 1;
    else if (readable(copy) === rows) flips.harmless += 1;
    else flips.undetected.push(bit);
  }
  return flips;
}

function readable(path: string): string | null {
  try {
    return JSON.stringify(rowsOf(path));
  } catch {
    return null;
  }
}
