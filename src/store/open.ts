import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { journeyError } from "../core/error.ts";
import type { Database } from "./database.ts";
import { type FileSystemType, fileSystemType, networkName } from "./fileSystem.ts";
import { type Header, isOurs, isShort, isSqlite, readHeader, schemaIn } from "./header.ts";
import { migrate, type ReadMigration } from "./migrate.ts";
import { LOCAL, openFile, refuseNewer } from "./openCurrent.ts";
import { openReadOnly } from "./readOnly.ts";
import { SCHEMA_VERSION } from "./version.ts";
import { whyReadOnly } from "./writability.ts";

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

/** WAL's shared memory does not reach other machines; a rollback journal asks only for locks. */
const ON_NETWORK = "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA;";

/** Opens the journal at `path`, brought up to date. Foreign, empty, cut and newer files are refused unchanged. */
export function openDatabase(path: string, options: OpenOptions): Database {
  refuseForeign(path);
  const why = whyReadOnly(path);
  return why === null ? openForWriting(path, options) : openForReading(path, options, why);
}

function openForWriting(path: string, options: OpenOptions): Database {
  const durability = networkOf(path, options) === null ? LOCAL : ON_NETWORK;
  const db = openFile(path, options, durability, (version) => refuseNewer(path, version));
  try {
    migrate(db, options.readMigration);
    return db;
  } catch (error) {
    db.close();
    throw error;
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

/** Looks at the file's first bytes before SQLite does: SQLite takes an empty file for a new database. */
export function refuseForeign(path: string): void {
  const header = headerOf(path);
  const notOurs = (what: string) =>
    journeyError("not-a-journal", `${path} is ${what}, not a journal; it was left unchanged`, "journey --journal FILE");

  if (header.size === 0) throw notOurs("an empty file");
  if (!isSqlite(header)) throw notOurs("another kind of file");
  if (!isOurs(header)) throw notOurs("another program's SQLite file");
  if (isCut(path, header)) throw notOurs("cut short: part of a journal");
  refuseNewer(path, schemaIn(header));
}

/**
 * Whether the file has lost its end. Another terminal may be writing what waited in its -wal into it at this moment, the
 * header first: once no -wal is there, the size counts that is read after that and before a header that says the same.
 */
function isCut(path: string, header: Header): boolean {
  if (!isShort(header) || existsSync(`${path}-wal`)) return false;
  const again = headerOf(path);
  return isSame(again, header) ? isShort(again) : isCut(path, again);
}

function isSame(one: Header, other: Header): boolean {
  return Buffer.from(one.bytes.buffer).equals(Buffer.from(other.bytes.buffer));
}

/** Whether a journal of ours waits for a migration. Anything that is no journal is told when it is opened. */
export function isOlder(path: string): boolean {
  try {
    const header = readHeader(path);
    const version = schemaIn(header);
    return header.isFile && isOurs(header) && version > 0 && version < SCHEMA_VERSION;
  } catch {
    return false;
  }
}

function headerOf(path: string): Header {
  let header: Header;
  try {
    header = readHeader(path);
  } catch (error) {
    throw cannotRead(path, error);
  }
  if (!header.isFile) throw journeyError("not-a-journal", `${path} is not a file`, "journey --journal FILE");
  return header;
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
