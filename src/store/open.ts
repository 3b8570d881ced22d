import { closeSync, existsSync, fstatSync, openSync, readSync } from "node:fs";
import { journeyError } from "../core/error.ts";
import { Database } from "./database.ts";
import { migrate, type ReadMigration, schemaVersion } from "./migrate.ts";
import { APPLICATION_ID, SCHEMA_VERSION } from "./version.ts";

export interface OpenOptions {
  /** Path of better-sqlite3's addon, where it was found; undefined lets the library look for it. */
  addon: string | undefined;
  readMigration: ReadMigration;
}

/**
 * `synchronous` comes after WAL on purpose: better-sqlite3's build lowers it to NORMAL on entering WAL, and a power
 * cut then loses saved entries.
 */
const PRAGMAS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA fullfsync = ON;
  PRAGMA checkpoint_fullfsync = ON;
  PRAGMA foreign_keys = ON;
  PRAGMA trusted_schema = OFF;
`;

/** Opens the journal at `path`, brought up to date. Foreign, empty, cut and newer files are refused unchanged. */
export function openDatabase(path: string, { addon, readMigration }: OpenOptions): Database {
  refuseForeign(path);
  const db = new Database(path, { addon });
  try {
    refuseNewer(path, schemaVersion(db));
    db.script(PRAGMAS);
    migrate(db, readMigration);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

const HEADER = 100;

/** Looks at the file's first bytes before SQLite does: SQLite takes an empty file for a new database. */
function refuseForeign(path: string): void {
  const { header, size } = readHeader(path);
  const notOurs = (what: string) =>
    journeyError("not-a-journal", `${path} is ${what}, not a journal; it was left unchanged`, "journey --journal FILE");

  if (size === 0) throw notOurs("an empty file");
  if (size < HEADER || header.toString("latin1", 0, 16) !== "SQLite format 3\0") throw notOurs("another kind of file");
  if (header.readUInt32BE(68) !== APPLICATION_ID) throw notOurs("another program's SQLite file");
  if (isCut(header, size) && !existsSync(`${path}-wal`)) throw notOurs("cut short: part of a journal");
  refuseNewer(path, header.readUInt32BE(60));
}

/** The header's page count can be trusted when its two change counters agree (SQLite file format, 1.3.7). */
function isCut(header: Buffer, size: number): boolean {
  const stored = header.readUInt16BE(16);
  const pageSize = stored === 1 ? 65_536 : stored;
  return header.readUInt32BE(24) === header.readUInt32BE(92) && size < pageSize * header.readUInt32BE(28);
}

function refuseNewer(path: string, version: number): void {
  if (version > SCHEMA_VERSION)
    throw journeyError(
      "newer-journal",
      `${path} was written by a newer journey (schema ${version}, this one knows ${SCHEMA_VERSION})`,
      "update journey",
    );
}

function readHeader(path: string): { header: Buffer; size: number } {
  const header = Buffer.alloc(HEADER);
  let file: number;
  try {
    file = openSync(path, "r");
  } catch (error) {
    throw cannotRead(path, error);
  }
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw journeyError("not-a-journal", `${path} is not a file`, "journey --journal FILE");
    readSync(file, header, 0, HEADER, 0);
    return { header, size: stat.size };
  } finally {
    closeSync(file);
  }
}

function cannotRead(path: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "ENOENT" || code === "ENOTDIR")
    return journeyError("no-journal", `no journal at ${path}`, 'journey log "what you learned tonight"');
  if (code === "EACCES" || code === "EPERM")
    return journeyError("failed", `${path} may not be read by this user`, `ls -l ${path}`);
  return error;
}
