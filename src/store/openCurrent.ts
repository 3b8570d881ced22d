import { statSync } from "node:fs";
import { dirname } from "node:path";
import { journeyError } from "../core/error.ts";
import { Database } from "./database.ts";
import { type FileSystemType, fileSystemType, networkName } from "./fileSystem.ts";
import { isOurs, isShort, isSqlite, readHeader, schemaIn } from "./header.ts";
import { SCHEMA_VERSION, schemaVersion } from "./version.ts";
import { whyReadOnly } from "./writability.ts";

interface Opening {
  /** Path of better-sqlite3's addon, where it was found; undefined lets the library look for it. */
  addon: string | undefined;
  /** Is called once a write waits for another terminal's. */
  onWait?(): void;
}

/**
 * `synchronous` comes after WAL on purpose: better-sqlite3's build lowers it to NORMAL on entering WAL, and a power
 * cut then loses saved entries.
 */
export const LOCAL = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";
const PRAGMAS = `
  PRAGMA cache_size = -2000;
  PRAGMA fullfsync = ON;
  PRAGMA checkpoint_fullfsync = ON;
  PRAGMA foreign_keys = ON;
  PRAGMA trusted_schema = OFF;
`;

/**
 * Whether a journal is as it is on nearly every night: ours, whole, of this program's schema, on a local disk, and this
 * user may write it. Every other file is for `openDatabase`, which knows what to do with it, or what to say.
 */
export function isCurrent(path: string, typeOf: FileSystemType = fileSystemType): boolean {
  try {
    const header = readHeader(path);
    const isSound = header.isFile && isSqlite(header) && isOurs(header) && !isShort(header);
    if (!isSound || schemaIn(header) !== SCHEMA_VERSION) return false;
    return whyReadOnly(path) === null && networkName(typeOf(dirname(path))) === null;
  } catch {
    return false;
  }
}

/** Opens a journal that `isCurrent`. */
export function openCurrent(path: string, opening: Opening): Database {
  return openFile(path, opening, LOCAL, (version) => {
    // What another program has just written may wait in a -wal, or stand in another file.
    refuseNewer(path, version);
    if (version < SCHEMA_VERSION)
      throw journeyError("busy", `${path} was replaced by another program at this moment`, "try again");
  });
}

export function refuseNewer(path: string, version: number): void {
  if (version > SCHEMA_VERSION)
    throw journeyError(
      "newer-journal",
      `${path} was written by a newer journey (schema ${version}, this one knows ${SCHEMA_VERSION})`,
      "update journey",
    );
}

/** Opens a file for writing, which `accept` may still refuse for its schema by throwing. */
export function openFile(
  path: string,
  { addon, onWait }: Opening,
  durability: string,
  accept: (version: number) => void,
): Database {
  for (;;) {
    const file = statSync(path).ino;
    const db = new Database(path, { addon, ...(onWait && { onWait }) });
    try {
      accept(schemaVersion(db));
      // A restore that held the lock has put another file in place: this one is no longer the journal.
      if (statSync(path).ino !== file) {
        db.close();
        continue;
      }
      db.script(durability + PRAGMAS);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  }
}
