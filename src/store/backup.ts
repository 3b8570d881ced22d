import { existsSync, lstatSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { journeyError } from "../core/error.ts";
import { Database } from "./database.ts";
import { createPrivate, syncFile, syncFolder } from "./folderSync.ts";
import { type Counts, countsOf, unsound } from "./soundness.ts";

export interface BackupOptions {
  addon: string | undefined;
  /** Tells two backups at once apart. */
  process: number;
}

/** A journal is read once from end to end and written the same way: SQLite's 16 MB of pages, for each of the two, are no help. */
const FEW_PAGES = "cache_size = -2000";

/**
 * Copies a journal into a file of its own, which bears `target`'s name only once it is whole, on the disk and read
 * back: structure, texts and counts. Copying the file itself would miss what waits in the -wal.
 * Throws `refused` where `target` exists, `failed` where the copy is not sound.
 */
export function backUp(db: Database, target: string, { addon, process }: BackupOptions): Counts {
  const draft = `${target}.part-${process}`;
  refuseTaken(target);
  rmSync(draft, { force: true });
  try {
    createPrivate(draft);
    const before = countsOf(db).changes;
    db.pragma(FEW_PAGES);
    db.run("VACUUM INTO ?", draft);
    syncFile(draft);
    const counts = verified(draft, addon);
    const after = countsOf(db).changes;
    // The log only grows, also under another terminal's hands.
    if (counts.changes < before || counts.changes > after)
      throw journeyError("failed", "the backup does not hold what the journal holds", "journey doctor");
    refuseTaken(target);
    renameSync(draft, target);
    syncFolder(dirname(target));
    return counts;
  } finally {
    for (const left of [draft, `${draft}-journal`]) rmSync(left, { force: true });
  }
}

/** Reads a whole journal file that nothing waits beside. Throws `failed`, saying what is wrong with it. */
export function verified(path: string, addon: string | undefined): Counts {
  const db = new Database(path, { addon, attached: true });
  try {
    db.pragma(FEW_PAGES);
    const wrong = unsound(db);
    if (wrong !== null) throw journeyError("failed", `the backup ${path} is not sound: ${wrong}`, "journey doctor");
    return countsOf(db);
  } finally {
    db.close();
  }
}

function refuseTaken(target: string): void {
  const found = lstatSync(target, { throwIfNoEntry: false });
  if (found?.isDirectory())
    throw journeyError("refused", `${target} is a folder`, `journey backup ${join(target, "journal.db")}`);
  if (found) throw journeyError("refused", `${target} exists already`, "journey backup ANOTHER-FILE");
  const folder = dirname(target);
  if (!existsSync(folder)) throw journeyError("not-found", `there is no folder ${folder}`, `mkdir -p ${folder}`);
}
