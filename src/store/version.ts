import type { Database } from "./database.ts";

/** The newest migration this program knows; a test holds it against `migrations/`. */
export const SCHEMA_VERSION = 6;

/** "jrny": tells our files from other SQLite files. */
export const APPLICATION_ID = 0x6a726e79;

export function schemaVersion(db: Database): number {
  return Number(db.pragma("user_version"));
}
