import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkJournal } from "../../src/store/checkup.ts";
import { Database } from "../../src/store/database.ts";
import { run } from "../helpers/built.ts";
import { opening } from "../helpers/journalFile.ts";

export const journalIn = (home: string): string => join(home, ".local/share/journey/journal.db");

/** A home whose journal holds some nights, made by the built command. */
export function nights(howMany: number): string {
  const home = mkdtempSync(join(tmpdir(), "journey-nights-"));
  for (let n = 1; n <= howMany; n++) {
    const args = ["log", `night ${n}: ${"gradient descent, again. ".repeat(n % 9)}`, "-t", `ml.1.${(n % 7) + 1}`];
    const { code, err } = run(n % 3 === 0 ? [...args, "--done"] : args, home);
    if (code !== 0) throw new Error(err);
  }
  return home;
}

/** Lends a copy of a home and throws it away afterwards. */
export async function withCopy<Result>(home: string, use: (copy: string) => Result | Promise<Result>): Promise<Result> {
  const copy = mkdtempSync(join(tmpdir(), "journey-copy-"));
  try {
    cpSync(home, copy, { recursive: true });
    return await use(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Every row of every table, as text; what cannot be read throws. */
export function rowsOf(path: string): Record<string, string[]> {
  const db = new Database(path, { addon: undefined });
  try {
    const tables = db.all<{ name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'entry_search%' ORDER BY name",
    );
    return Object.fromEntries(
      tables.map(({ name }) => [name, db.all(`SELECT * FROM ${name}`).map((row) => JSON.stringify(row))]),
    );
  } finally {
    db.close();
  }
}

/** How many rows each table has: tells a step that was saved in part from one that was saved. */
export function sizesOf(path: string): string {
  return Object.entries(rowsOf(path))
    .map(([name, rows]) => `${name} ${rows.length}`)
    .join(", ");
}

/** What `journey doctor` would complain of in the journal itself. */
export function complaints(path: string): string[] {
  return checkJournal(path, opening)
    .filter(({ state }) => state !== "pass")
    .map(({ check, text }) => `${check}: ${text}`);
}

export function textsOf(path: string): string[] {
  const db = new Database(path, { addon: undefined });
  try {
    return db
      .all<{ body: string }>("SELECT body FROM entry JOIN revision ON revision.id = entry.revision ORDER BY number")
      .map(({ body }) => body);
  } finally {
    db.close();
  }
}
