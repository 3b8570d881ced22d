import { journeyError } from "../core/error.ts";
import type { Database } from "./database.ts";
import { rebuildDays } from "./dayTable.ts";
import { SUMS_SINCE, sumMissing } from "./logSums.ts";
import { refreshRecalls } from "./projections/recall.ts";
import { SCHEMA_VERSION, schemaVersion } from "./version.ts";

/** The SQL of migration `number`, 1 to SCHEMA_VERSION. */
export type ReadMigration = (number: number) => string;

/**
 * Brings a journal up to this program's schema, one file and its version a transaction: a kill leaves it at a
 * whole version, the last of them with all that follows from it. The version is read again under the lock, since
 * another terminal may have been faster.
 */
export function migrate(db: Database, read: ReadMigration): void {
  while (schemaVersion(db) < SCHEMA_VERSION) {
    db.transaction(() => {
      const version = schemaVersion(db);
      if (version >= SCHEMA_VERSION) return;
      db.script(read(version + 1));
      db.pragma(`user_version = ${version + 1}`);
      complete(db, version + 1);
      const broken = db.get<{ table: string }>("SELECT * FROM pragma_foreign_key_check LIMIT 1");
      if (broken)
        throw journeyError("failed", `migration ${version + 1} would break ${broken.table}`, "journey doctor");
    });
  }
}

/**
 * What SQL cannot say: the checksums of older rows, at the version that brings them, since a backup of that version is
 * verified by them; at the last one, the derived tables that older versions did not keep.
 */
function complete(db: Database, version: number): void {
  if (version === SUMS_SINCE) sumMissing(db);
  if (version < SCHEMA_VERSION) return;
  refreshRecalls(db);
  rebuildDays(db);
}
