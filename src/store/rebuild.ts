import type { Kind } from "../core/change.ts";
import type { Database } from "./database.ts";
import { rebuildDays } from "./dayTable.ts";
import { project } from "./projection.ts";
import { foldRecord, recordsOf } from "./recordChanges.ts";

/** Every table that is projected from the change log; parts of a record go with it. */
export const RECORD_TABLES = [
  "entry",
  "curriculum",
  "check_off",
  "goal",
  "rest",
  "letter",
  "publication",
  "relation",
  "role",
  "review",
] as const;

/**
 * Empties the projected tables and folds everything again: afterwards they are what the log says. `unreadable` is told
 * of records that cannot be folded, which are then left out; without it they throw.
 */
export function rebuildTables(db: Database, unreadable?: (record: { kind: Kind; id: string }) => void): void {
  for (const table of [...RECORD_TABLES, "recall", "topic_count"]) db.run(`DELETE FROM ${table}`);
  for (const record of recordsOf(db)) {
    try {
      const folded = foldRecord(db, record.kind, record.id);
      if (folded) project(db, folded, { days: new Set(), rules: false });
    } catch (error) {
      if (unreadable === undefined) throw error;
      unreadable(record);
    }
  }
  rebuildDays(db);
}

/** The search index once more, from the entries. */
export function rebuildIndex(db: Database): void {
  db.run("INSERT INTO entry_search (entry_search) VALUES ('rebuild')");
}
