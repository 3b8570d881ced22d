import { count } from "../core/count.ts";
import { sha256 } from "../core/sha256.ts";
import { type Database, present } from "./database.ts";
import { damagedRows, SUMS_SINCE } from "./logSums.ts";
import { APPLICATION_ID, SCHEMA_VERSION, schemaVersion } from "./version.ts";

/** How much a journal holds. */
export interface Counts {
  entries: number;
  changes: number;
}

export function countsOf(db: Database): Counts {
  return present(
    db.get<Counts>("SELECT (SELECT count(*) FROM entry) AS entries, (SELECT count(*) FROM change) AS changes"),
    "tables to count",
  );
}

/** What keeps a journal from being taken as whole, in words; null for a sound one. */
export function unsound(db: Database): string | null {
  if (Number(db.pragma("application_id")) !== APPLICATION_ID) return "it is another program's file";
  const version = schemaVersion(db);
  if (version < 1 || version > SCHEMA_VERSION) return `its schema ${version} is unknown`;
  const damage = structureDamage(db);
  if (damage.length > 0) return `SQLite finds ${damage[0]}`;
  const damaged = damagedTexts(db).length;
  if (damaged > 0) return `${count(damaged, "text does", "texts do")} not match their hash`;
  if (version < SUMS_SINCE) return null;
  const { changes, steps, devices } = damagedRows(db);
  const rows = changes.length + steps.length + devices.length;
  return rows === 0
    ? null
    : `${count(rows, "row of its change log does", "rows of its change log do")} not match their checksum`;
}

/** What SQLite finds wrong with the file's structure, at most 100 findings. They name tables and pages, never texts. */
export function structureDamage(db: Database): string[] {
  return db
    .all<{ finding: string }>("SELECT integrity_check AS finding FROM pragma_integrity_check")
    .map(({ finding }) => finding)
    .filter((finding) => finding !== "ok");
}

/** The revisions whose text is not the one their hash was taken of. Forgotten texts have none to compare. */
export function damagedTexts(db: Database): number[] {
  const damaged: number[] = [];
  const rows = db.iterate<{ id: number; hash: string; bytes: Uint8Array }>(
    "SELECT id, hash, CAST(body AS BLOB) AS bytes FROM revision WHERE body IS NOT NULL",
  );
  for (const { id, hash, bytes } of rows) if (sha256(bytes) !== hash) damaged.push(id);
  return damaged;
}
