import { copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Database } from "../../src/store/database.ts";
import { SCHEMA_VERSION, schemaVersion } from "../../src/store/version.ts";
import { runBuilt } from "../helpers/builtCommand.ts";
import { downTo } from "../helpers/olderJournal.ts";

const OLDER = 4;
const home = mkdtempSync(join(tmpdir(), "journey-older-"));
const kept = join(home, "kept.db");
afterAll(() => rmSync(home, { recursive: true, force: true }));

beforeAll(() => {
  const made = runBuilt(home, ["log", "the first night", "--journal", kept]);
  expect(made.code).toBe(0);
  rmSync(join(home, "backups"), { recursive: true });
  downTo(OLDER, kept);
});

/** What a command does to an older journal: what it answers, the schema afterwards, the backups it made. */
function after(args: readonly string[]) {
  const folder = mkdtempSync(join(home, "d-"));
  const journal = join(folder, "journal.db");
  copyFileSync(kept, journal);
  const { code, out, err } = runBuilt(home, [...args, "--journal", journal]);
  const db = new Database(journal, { addon: undefined });
  const schema = schemaVersion(db);
  db.close();
  const backups = readdirSync(folder).includes("backups") ? readdirSync(join(folder, "backups")) : [];
  return { code, out, err, schema, backups };
}

// `list` only reads, so what it takes is not in its own bundle; `check` and `log` write.
it.each(["list", "check ml.1.1", "log again"])(
  "journey %s brings an older journal up to date, after one backup",
  (line) => {
    const { code, out, err, schema, backups } = after(line.split(" "));
    expect([code, err, schema]).toEqual([0, "", SCHEMA_VERSION]);
    expect(out).toContain(line === "list" ? "the first night" : line === "log again" ? "Saved #2" : "ml.1.1");
    expect(backups.filter((name) => name.includes("before-migration"))).toHaveLength(1);
  },
);

it("journey doctor leaves it as it is, whatever texts wait to be saved", () => {
  const left = runBuilt(home, ["edit", "7", "-m", "-", "--journal", kept], {
    stdin: "A text for an entry that is not there",
  });
  expect(left.code).toBe(1);
  downTo(OLDER, kept);
  const { out, schema, backups } = after(["doctor"]);
  expect(out).toContain("a draft waits to be saved");
  expect([schema, backups]).toEqual([OLDER, []]);
});
