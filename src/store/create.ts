import { closeSync, linkSync, openSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { journeyError } from "../core/error.ts";
import { Database } from "./database.ts";
import { createPrivate, syncFile, syncFolder } from "./folderSync.ts";
import { migrate } from "./migrate.ts";
import { networkOf, type OpenOptions } from "./open.ts";
import { makePrivateFolder } from "./privateFolder.ts";
import { APPLICATION_ID } from "./version.ts";

export interface CreateOptions extends OpenOptions {
  /** Tells two first runs at once apart. */
  process: number;
  /** Whether missing folders are made; a path somebody typed has to have its folder. */
  makeFolder: boolean;
  /** What a new journal begins with. */
  seed(db: Database): void;
}

/**
 * Creates a journal beside its place and links it there whole, so that of several first runs at once one wins and
 * the others find a finished journal. Answers whether this call made it.
 */
export function createJournal(path: string, options: CreateOptions): boolean {
  const folder = dirname(path);
  prepareFolder(folder, options.makeFolder);
  networkOf(path, options);
  const draft = `${path}.new-${options.process}`;
  try {
    build(draft, options);
    return claim(draft, path);
  } finally {
    for (const left of [draft, `${draft}-wal`, `${draft}-shm`, `${draft}-journal`]) rmSync(left, { force: true });
    syncFolder(folder);
  }
}

function prepareFolder(folder: string, make: boolean): void {
  try {
    if (make) makePrivateFolder(folder);
    closeSync(openSync(folder, "r"));
  } catch (error) {
    // /proc and its like are there and let nobody make a folder: `mkdir -p` would not help.
    if (make && codeOf(error) === "ENOENT")
      throw journeyError("refused", `no folder can be made at ${folder}`, "journey --journal FILE");
    throw cannotCreate(folder, error);
  }
}

function build(draft: string, { addon, readMigration, seed }: CreateOptions): void {
  rmSync(draft, { force: true });
  try {
    // SQLite gives the side files the mode of this one.
    createPrivate(draft);
  } catch (error) {
    throw cannotCreate(dirname(draft), error);
  }
  const db = new Database(draft, { addon });
  try {
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma("journal_mode = WAL");
    db.pragma("synchronous = FULL");
    db.pragma("foreign_keys = ON");
    migrate(db, readMigration);
    seed(db);
    // A link carries no -wal along: everything has to be in the one file.
    db.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    db.close();
  }
  syncFile(draft);
}

function claim(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw cannotCreate(dirname(path), error);
  }
}

function cannotCreate(folder: string, error: unknown): unknown {
  switch (codeOf(error)) {
    case "ENOENT":
      return journeyError("not-found", `there is no folder ${folder}`, `mkdir -p ${folder}`);
    case "ENOTDIR":
    case "EEXIST":
      return journeyError("refused", `${folder} is not a folder`, "journey --journal FILE");
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return journeyError(
        "read-only",
        `no journal can be created in ${folder}: it may not be written`,
        `ls -ld ${folder}`,
      );
    case "ENOSPC":
      return journeyError("failed", `the disk is full: no journal was created in ${folder}`, "df -h");
    default:
      return error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
