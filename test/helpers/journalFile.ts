import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { readMigration } from "../../src/files/migrations.ts";
import { createJournal } from "../../src/store/create.ts";
import { Database } from "../../src/store/database.ts";
import { openDatabase } from "../../src/store/open.ts";
import { CHECKOUT } from "./curricula.ts";

export const migrations = (number: number) => readMigration(CHECKOUT, number);
export const opening = { addon: undefined, readMigration: migrations };

/** A folder of the test's own. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "journey-store-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** An empty journal; answers its path. */
export function newJournal(seed: (db: Database) => void = () => {}): string {
  const path = join(folder(), "journal.db");
  createJournal(path, { ...opening, process: process.pid, makeFolder: false, seed });
  return path;
}

/** Opened as journey opens it, closed when the test is over. */
export function opened(path: string): Database {
  const db = openDatabase(path, opening);
  onTestFinished(() => db.close());
  return db;
}

/** Opened by SQLite alone, as some other program would. */
export function openedRaw(path: string): Database {
  const db = new Database(path, { addon: undefined });
  onTestFinished(() => db.close());
  return db;
}

/** Every row of every table the schema has, but those that only SQLite's own search index reads. */
export function allRows(db: Database, except: readonly string[] = []): Record<string, unknown[]> {
  const tables = db.all<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'entry_search%' ORDER BY name",
  );
  return Object.fromEntries(
    tables
      .filter(({ name }) => !except.includes(name))
      .map(({ name }) => [
        name,
        db
          .all(`SELECT * FROM ${name}`)
          .map((row) => JSON.stringify(row))
          .sort(),
      ]),
  );
}
