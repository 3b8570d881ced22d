import { closeSync, constants, existsSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { journeyError } from "../core/error.ts";
import { Database } from "./database.ts";
import { type FileSystemType, fileSystemType, networkName } from "./fileSystem.ts";
import { migrate, type ReadMigration, schemaVersion } from "./migrate.ts";
import { openReadOnly, whyReadOnly } from "./readOnly.ts";
import { APPLICATION_ID, SCHEMA_VERSION } from "./version.ts";

export interface OpenOptions {
  /** Path of better-sqlite3's addon, where it was found; undefined lets the library look for it. */
  addon: string | undefined;
  readMigration: ReadMigration;
  /** Of the file system that holds a path. */
  fileSystemType?: FileSystemType;
  /** Whether a journal may lie on a network file system; asked only where one does. */
  allowsNetwork?(): boolean;
  /** Is called once a write waits for another terminal's. */
  onWait?(): void;
}

/**
 * `synchronous` comes after WAL on purpose: better-sqlite3's build lowers it to NORMAL on entering WAL, and a power
 * cut then loses saved entries.
 */
const LOCAL = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";
/** WAL's shared memory does not reach other machines; a rollback journal asks only for locks. */
const ON_NETWORK = "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA;";
const PRAGMAS = `
  PRAGMA cache_size = -2000;
  PRAGMA fullfsync = ON;
  PRAGMA checkpoint_fullfsync = ON;
  PRAGMA foreign_keys = ON;
  PRAGMA trusted_schema = OFF;
`;

/** Opens the journal at `path`, brought up to date. Foreign, empty, cut and newer files are refused unchanged. */
export function openDatabase(path: string, options: OpenOptions): Database {
  refuseForeign(path);
  const why = whyReadOnly(path);
  return why === null ? openForWriting(path, options) : openForReading(path, options, why);
}

function openForWriting(path: string, options: OpenOptions): Database {
  const durability = networkOf(path, options) === null ? LOCAL : ON_NETWORK;
  const { addon, readMigration, onWait } = options;
  for (;;) {
    const file = statSync(path).ino;
    const db = new Database(path, { addon, ...(onWait && { onWait }) });
    try {
      const version = schemaVersion(db);
      refuseNewer(path, version);
      // A restore that held the lock has put another file in place: this one is no longer the journal.
      if (statSync(path).ino !== file) {
        db.close();
        continue;
      }
      db.script(durability + PRAGMAS);
      if (version < SCHEMA_VERSION) migrate(db, readMigration);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  }
}

function openForReading(path: string, { addon, readMigration }: OpenOptions, why: string): Database {
  const db = openReadOnly(path, { addon, why });
  // In memory an older journal is brought up to date too: the file stays as it is.
  if (!db.attached) migrate(db, readMigration);
  db.script("PRAGMA query_only = ON; PRAGMA trusted_schema = OFF;");
  return db;
}

/** The network file system a journal lies on, where that is allowed; null for a local one. Throws `refused`. */
export function networkOf(
  path: string,
  { fileSystemType: typeOf = fileSystemType, allowsNetwork }: Pick<OpenOptions, "fileSystemType" | "allowsNetwork">,
): string | null {
  const network = networkName(typeOf(dirname(path)));
  if (network !== null && allowsNetwork?.() !== true)
    throw journeyError(
      "refused",
      `${path} lies on a network file system (${network}), where another machine's writing can damage it`,
      "keep it on a local disk, or set network = allow and write from one machine at a time",
    );
  return network;
}

const HEADER = 100;

/** Looks at the file's first bytes before SQLite does: SQLite takes an empty file for a new database. */
export function refuseForeign(path: string): void {
  const { header, size } = readHeader(path);
  const notOurs = (what: string) =>
    journeyError("not-a-journal", `${path} is ${what}, not a journal; it was left unchanged`, "journey --journal FILE");

  if (size === 0) throw notOurs("an empty file");
  if (size < HEADER || header.toString("latin1", 0, 16) !== "SQLite format 3\0") throw notOurs("another kind of file");
  if (header.readUInt32BE(68) !== APPLICATION_ID) throw notOurs("another program's SQLite file");
  if (isCut(path, header, size)) throw notOurs("cut short: part of a journal");
  refuseNewer(path, header.readUInt32BE(60));
}

/**
 * Whether the file is shorter than its header says. Another terminal may be writing what waited in its -wal into it at
 * this moment, the header first: once no -wal is there, the size counts that is read after that and before a header
 * that says the same.
 */
function isCut(path: string, header: Buffer, size: number): boolean {
  if (!isShort(header, size) || existsSync(`${path}-wal`)) return false;
  const again = readHeader(path);
  return again.header.equals(header) ? isShort(again.header, again.size) : isCut(path, again.header, again.size);
}

/** The header's page count can be trusted when its two change counters agree (SQLite file format, 1.3.7). */
function isShort(header: Buffer, size: number): boolean {
  const stored = header.readUInt16BE(16);
  const pageSize = stored === 1 ? 65_536 : stored;
  return header.readUInt32BE(24) === header.readUInt32BE(92) && size < pageSize * header.readUInt32BE(28);
}

/**
 * Whether a journal of ours waits for a migration, by its header alone: what is in a -wal can only be newer. Anything
 * that is no journal is told when it is opened.
 */
export function isOlder(path: string): boolean {
  try {
    const { header } = readHeader(path);
    const version = header.readUInt32BE(60);
    return header.readUInt32BE(68) === APPLICATION_ID && version > 0 && version < SCHEMA_VERSION;
  } catch {
    return false;
  }
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
    // Opening a pipe would wait for somebody to write into it.
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
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
  if (code === "ELOOP")
    return journeyError("not-a-journal", `${path} is a link that leads nowhere, not a journal`, `ls -l ${path}`);
  if (code === "EACCES" || code === "EPERM")
    return journeyError("failed", `${path} may not be read by this user`, `ls -l ${path}`);
  return error;
}
