import { renameSync, rmSync } from "node:fs";
import { Database } from "../../src/store/database.ts";
import { createPrivate } from "../../src/store/folderSync.ts";
import { APPLICATION_ID } from "../../src/store/version.ts";
import { migrations } from "./journalFile.ts";

/** Makes a journal into what an older journey would have left: the migrations 1 to `version`, and what those tables hold. */
export function downTo(version: number, journal: string): void {
  const older = `${journal}.older`;
  createPrivate(older);
  const db = new Database(older, { addon: undefined });
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.pragma("journal_mode = WAL");
  for (let number = 1; number <= version; number++) db.script(migrations(number));
  db.pragma(`user_version = ${version}`);
  db.script(`PRAGMA foreign_keys = OFF; ATTACH '${journal}' AS newer`);
  for (const name of tablesOf(db)) {
    const columns = columnsOf(db, name);
    db.script(`INSERT INTO main.${name} (${columns}) SELECT ${columns} FROM newer.${name}`);
  }
  db.script("DETACH newer");
  db.pragma("wal_checkpoint(TRUNCATE)");
  db.close();
  for (const side of ["-wal", "-shm"]) rmSync(journal + side, { force: true });
  renameSync(older, journal);
}

function tablesOf(db: Database): string[] {
  return (
    db
      .all<{ name: string }>(
        "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'entry_search%'",
      )
      // Its triggers fill it while the entries' topics are copied.
      .filter(({ name }) => name !== "topic_count")
      .map(({ name }) => name)
  );
}

function columnsOf(db: Database, table: string): string {
  return db
    .all<{ name: string }>("SELECT name FROM pragma_table_xinfo(?, 'main') WHERE hidden = 0", table)
    .map(({ name }) => `"${name}"`)
    .join(", ");
}
