import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { nextClock } from "../core/clock.ts";
import type { Day } from "../core/day.ts";
import { isJourneyError, journeyError } from "../core/error.ts";
import { myDevice } from "./changeLog.ts";
import { Database } from "./database.ts";
import { createPrivate, syncFile, syncFolder } from "./folderSync.ts";
import { sumMissing } from "./logSums.ts";
import { migrate } from "./migrate.ts";
import { type OpenOptions, refuseForeign } from "./open.ts";
import { unsound } from "./soundness.ts";

const SIDE_FILES = ["-wal", "-shm", "-journal"];

export interface RestoreOptions extends OpenOptions {
  process: number;
}

/** An entry as far as a list of gains and losses needs it. */
export interface NamedEntry {
  id: string;
  number: number;
  day: Day;
}

/** A journal file made ready beside the one it is to replace. */
export interface Prepared {
  /** Where it stands until it takes its place. */
  draft: string;
  entries: NamedEntry[];
}

/**
 * Copies `file` and what waits beside it next to the journal at `path`, brings the copy up to date and reads it whole.
 * `file` is not touched. Throws where it is no sound journal; nothing is left behind then.
 */
export function prepareRestore(file: string, path: string, options: RestoreOptions): Prepared {
  refuseForeign(file);
  const draft = `${path}.restore-${options.process}`;
  try {
    createPrivate(draft);
    copyFileSync(file, draft);
    for (const side of ["-wal", "-journal"]) if (existsSync(file + side)) copyFileSync(file + side, draft + side);
    return { draft, entries: madeReady(draft, file, options) };
  } catch (error) {
    dropDraft(draft);
    throw error;
  }
}

function madeReady(draft: string, file: string, { addon, readMigration }: RestoreOptions): NamedEntry[] {
  const db = new Database(draft, { addon });
  try {
    const wrong = unsound(db);
    if (wrong !== null) throw journeyError("failed", `${file} is not sound: ${wrong}`, "journey doctor");
    migrate(db, readMigration);
    db.pragma("journal_mode = DELETE");
    return entriesOf(db);
  } finally {
    db.close();
  }
}

/** Takes away what `prepareRestore` made. */
export function dropDraft(draft: string): void {
  for (const side of ["", ...SIDE_FILES]) rmSync(draft + side, { force: true });
}

/** The entries of the journal that is there now; null where there is none or it cannot be read. */
export function presentEntries(path: string, addon: string | undefined): NamedEntry[] | null {
  if (!existsSync(path)) return null;
  try {
    refuseForeign(path);
    const db = new Database(path, { addon });
    try {
      return entriesOf(db);
    } finally {
      db.close();
    }
  } catch (error) {
    if (isJourneyError(error) && error.code !== "busy") return null;
    throw error;
  }
}

function entriesOf(db: Database): NamedEntry[] {
  return db.all("SELECT id, number, day FROM entry ORDER BY number, id");
}

/**
 * Gives a restored journal a device of its own: the one in the backup went on writing after it, and a change must
 * never bear the same device and number as another.
 */
export function renewDevice(draft: string, addon: string | undefined, id: string, now: number): void {
  const db = new Database(draft, { addon });
  try {
    db.transaction(() => {
      const { clock } = myDevice(db);
      db.run("UPDATE device SET mine = 0, sum = '' WHERE mine = 1");
      db.run(
        "INSERT INTO device (id, name, seq, clock, mine) SELECT ?, name, 0, ?, 1 FROM device WHERE clock = ? LIMIT 1",
        id,
        nextClock(clock, now, id),
        clock,
      );
      sumMissing(db);
    });
  } finally {
    db.close();
  }
  syncFile(draft);
}

/**
 * Puts the draft in the journal's place by one rename, and what stood there under `kept`. Terminals that write are
 * waited for and kept out meanwhile; a kill at any moment leaves the one journal or the other, whole.
 */
export function replaceJournal(path: string, draft: string, kept: string, addon: string | undefined): void {
  const lock = existsSync(path) ? lockWhole(path, addon) : null;
  try {
    if (existsSync(path)) giveName(path, kept);
    // What a crash left beside the old file would be read into the new one.
    for (const side of SIDE_FILES) if (existsSync(path + side)) renameSync(path + side, kept + side);
    renameSync(draft, path);
    syncFolder(dirname(path));
  } finally {
    lock?.close();
  }
}

/** Takes the file for itself and writes what waits in the -wal back into it; null where it is too damaged for that. */
function lockWhole(path: string, addon: string | undefined): Database | null {
  let db: Database | undefined;
  try {
    // SQLite deletes what lies beside a file it cannot make out: that is to be kept too.
    refuseForeign(path);
    db = new Database(path, { addon });
    db.pragma("locking_mode = EXCLUSIVE");
    db.pragma("journal_mode = DELETE");
    db.script("BEGIN EXCLUSIVE");
    return db;
  } catch (error) {
    db?.close();
    if (isJourneyError(error) && error.code === "busy") throw error;
    return null;
  }
}

/** A second name, so that the first is never without a file; a copy where the file system has no links. */
function giveName(path: string, kept: string): void {
  try {
    linkSync(path, kept);
  } catch {
    createPrivate(kept);
    copyFileSync(path, kept);
    syncFile(kept);
  }
}
