import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkJournal } from "../../src/store/checkup.ts";
import { createJournal } from "../../src/store/create.ts";
import { migrate } from "../../src/store/migrate.ts";
import { SCHEMA_VERSION, schemaVersion } from "../../src/store/version.ts";
import { CHECKOUT } from "../helpers/curricula.ts";
import { allRows, folder, migrations, newJournal, opened, openedRaw, opening } from "../helpers/journalFile.ts";
import { learner } from "../helpers/learner.ts";
import { downTo } from "../helpers/olderJournal.ts";

const OLDER = Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => index + 1);

test("the migrations are numbered 1 to SCHEMA_VERSION without a gap", () => {
  const numbers = readdirSync(join(CHECKOUT, "migrations")).map((name) => /^(\d{4})_[a-z_]+\.sql$/.exec(name)?.[1]);
  const expected = Array.from({ length: SCHEMA_VERSION }, (_, index) => String(index + 1).padStart(4, "0"));
  expect(numbers.sort()).toEqual(expected);
});

test("no migration begins or ends a transaction of its own", () => {
  for (let number = 1; number <= SCHEMA_VERSION; number++) {
    const sql = migrations(number).replace(/CREATE TRIGGER[\s\S]*?\nEND;/g, "");
    expect(sql).not.toMatch(/\b(BEGIN|COMMIT|ROLLBACK)\b/);
  }
});

test("a migration that fails leaves the journal at the version before it, and the next start finishes", () => {
  const path = join(folder(), "journal.db");
  const broken = (number: number) =>
    number === SCHEMA_VERSION
      ? `${migrations(number)}; CREATE TABLE half (a TEXT) STRICT; SELECT nothing;`
      : migrations(number);
  const make = (readMigration: typeof migrations) =>
    createJournal(path, { ...opening, readMigration, process: 1, makeFolder: false, seed: () => {} });
  expect(() => make(broken)).toThrow();
  expect(readdirSync(join(path, ".."))).toEqual([]);

  // The same in place: an older journal is brought up to date one whole version at a time.
  make(migrations);
  downTo(1, path);
  const db = openedRaw(path);
  const schema = "SELECT name, sql FROM sqlite_schema ORDER BY name";
  expect(() => migrate(db, broken)).toThrow();
  expect(schemaVersion(db)).toBe(SCHEMA_VERSION - 1);
  downTo(SCHEMA_VERSION - 1, path);
  expect(db.all(schema)).toEqual(openedRaw(path).all(schema));
  migrate(db, migrations);
  expect(schemaVersion(db)).toBe(SCHEMA_VERSION);
});

test.each(OLDER)(
  "a journal of version %i is after the migrations what it would be had it always been new",
  async (version) => {
    const her = learner();
    her.at("2027-01-10 22:30");
    await her.out(["log", "a line through points", "-t", "ml.2.1", "--done", "--title", "Least squares"]);
    await her.out("log second --day yesterday");
    await her.out("check ml.2.2");
    const rows = allRows(openedRaw(her.journal));
    expect(rows.recall).toHaveLength(2);
    downTo(version, her.journal);

    const older = opened(her.journal);
    expect(allRows(older)).toEqual(rows);
    expect(checkJournal(her.journal, opening).filter(({ state }) => state !== "pass")).toEqual([]);
  },
);

test.each(OLDER.slice(1))(
  "a run that ends after migration %i leaves a journal that the next one backs up and brings up to date",
  async (last) => {
    const her = learner();
    await her.out(["log", "a line through points", "-t", "ml.2.1", "--done"]);
    downTo(1, her.journal);
    const db = openedRaw(her.journal);
    const cut = (number: number) => {
      if (number > last) throw new Error("the power went");
      return migrations(number);
    };
    expect(() => migrate(db, cut)).toThrow("the power went");
    expect(schemaVersion(db)).toBe(last);
    db.close();

    expect(await her.out("list")).toContain("a line through points");
    expect(checkJournal(her.journal, opening).filter(({ state }) => state !== "pass")).toEqual([]);
  },
);

test("a migration that breaks a reference is taken back", () => {
  const db = openedRaw(newJournal());
  db.pragma(`user_version = ${SCHEMA_VERSION - 1}`);
  const orphan = () => "PRAGMA defer_foreign_keys = ON; INSERT INTO change_orphan SELECT 1";
  db.script("CREATE TABLE change_parent (id INTEGER PRIMARY KEY) STRICT");
  db.script("CREATE TABLE change_orphan (parent INTEGER REFERENCES change_parent) STRICT");
  db.pragma("foreign_keys = OFF");
  expect(() => migrate(db, orphan)).toThrow(/would break change_orphan/);
  expect(db.all("SELECT * FROM change_orphan")).toEqual([]);
});

test("opening a journal that is up to date reads no migration", () => {
  const path = newJournal();
  expect(schemaVersion(opened(path))).toBe(SCHEMA_VERSION);
  const db = openedRaw(path);
  migrate(db, () => {
    throw new Error("asked for a migration");
  });
});
