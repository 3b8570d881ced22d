import { readFileSync, statSync } from "node:fs";
import { journeyError } from "../core/error.ts";
import { Database } from "./database.ts";

/**
 * A journal that may only be read. WAL needs to write beside the file, so the file is read whole and opened in
 * memory, once nothing waits in a -wal; where something does, SQLite can still read through an open neighbour's -shm.
 */
export function openReadOnly(path: string, { addon, why }: { addon: string | undefined; why: string }): Database {
  const contents = walSize(path) === 0 ? contentsOf(path) : null;
  if (contents !== null) return new Database(path, { addon, contents, readOnly: why });
  try {
    const db = new Database(path, { addon, readOnly: why, attached: true });
    db.pragma("user_version");
    return db;
  } catch {
    throw journeyError(
      "read-only",
      `${path} was left open by a program that ended early, and ${why}`,
      "ask its owner to run: journey doctor",
    );
  }
}

/** The file's bytes with a rollback journal's mark in place of WAL's; null when somebody wrote while it was read. */
function contentsOf(path: string): Buffer | null {
  const before = statSync(path).mtimeMs;
  const contents = readFileSync(path);
  if (statSync(path).mtimeMs !== before || walSize(path) > 0) return null;
  return asRollbackFile(contents);
}

/** Marks a file's bytes as those of a rollback journal (SQLite file format, 1.3: bytes 18 and 19), which opens in memory. */
export function asRollbackFile(contents: Buffer): Buffer {
  if (contents.length > 19) contents.fill(1, 18, 20);
  return contents;
}

function walSize(path: string): number {
  return statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
}
