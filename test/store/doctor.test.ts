import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/core/finding.ts";
import { type Learner, learner } from "../helpers/learner.ts";
import { Sqlite } from "../helpers/sqlite.ts";

const SECRET = "a very private thought about gradients";

async function journal(): Promise<Learner> {
  const her = learner();
  her.at("2027-01-10 22:30");
  await her.run(["log", SECRET, "-t", "ml.2.1", "--done", "--tag", "maths"]);
  await her.out("log second");
  return her;
}

async function doctor(her: Learner, args = "doctor"): Promise<{ code: number; bad: Record<string, string> }> {
  const { code, out, err } = await her.run(`${args} --json`);
  expect(out + err).not.toContain(SECRET);
  const { findings } = JSON.parse(out) as { findings: Finding[] };
  const bad = findings.filter(({ state }) => state !== "pass").map(({ check, text }) => [check, text]);
  return { code, bad: Object.fromEntries(bad) };
}

function damage({ journal }: Learner, sql: string): void {
  const sqlite = new Sqlite(journal);
  sqlite.pragma("foreign_keys = OFF");
  sqlite.exec(sql);
  sqlite.close();
}

describe("journey doctor", () => {
  it("finds nothing in a sound journal and writes nothing", async () => {
    const her = await journal();
    const bytes = readFileSync(her.journal);
    expect(await doctor(her)).toEqual({ code: 0, bad: {} });
    expect(readFileSync(her.journal)).toEqual(bytes);
  });

  it.each([
    ["texts", `UPDATE revision SET body = 'x' WHERE body LIKE '%private%'`, /^#1, Sun 10 Jan: its text does not match/],
    ["change log", "DELETE FROM change WHERE seq = (SELECT max(seq) - 1 FROM change)", /changes of/],
    [
      "change log",
      "UPDATE change SET fields = json_replace(fields, '$.written_at', 1) WHERE kind = 'entry'",
      /^#\d, Sun 10 Jan: a change of it does not match its checksum/,
    ],
    ["change log", "UPDATE change SET step = 1 WHERE kind = 'check_off'", /^check_off ml\/\S+: a change of it/],
    ["change log", "UPDATE step SET at = at + 1 WHERE id = 2", /^step 2 does not match its checksum/],
    ["change log", "UPDATE device SET name = 'mine'", /^device \w{6} does not match its checksum/],
    ["change log", "UPDATE device SET clock = replace(clock, '-0', '-1')", /^the clock of device \w{6} is not that/],
    ["change log", "UPDATE change SET sum = '' WHERE kind = 'goal'", /^goal \S+: a change of it/],
    ["structure", "DROP TRIGGER entry_unindexed", /^entry_unindexed is not as it was made/],
    ["tables", "UPDATE entry SET mood = 5, minutes = 60 WHERE number = 2", /^#2, Sun 10 Jan, differs/],
    ["tables", "DELETE FROM check_off", /^check_off differs from the change log in 1 row/],
    ["tables", "UPDATE day SET streak = 99", /^day differs/],
    ["tables", "UPDATE topic_count SET entries = 7", /^topic_count differs from the change log in 2 rows/],
    ["tables", "INSERT INTO entry_tag SELECT id, 'never given' FROM entry WHERE number = 2", /^entry_tag differs/],
    ["search index", "INSERT INTO entry_search (entry_search) VALUES ('delete-all')", /does not match the entries/],
    ["keys", "DELETE FROM revision WHERE body LIKE '%private%'", /references without their row/],
  ])("names what is wrong with the %s after %s", async (check, sql, text) => {
    const her = await journal();
    damage(her, sql);
    const { code, bad } = await doctor(her);
    expect(code).toBe(1);
    expect(bad[check]).toMatch(text);
  });

  it("finds damage in the search index that SQLite's own check does not see", async () => {
    const her = await journal();
    await her.out("log zzyzx, then zzyzx");
    const bytes = readFileSync(her.journal);
    // After a word the index has the number of its entry, here above 2^31: two places in that entry cancel out.
    const at = bytes.indexOf(Buffer.from("zzyzx\x87", "latin1")) + "zzyzx".length;
    expect(bytes[at]).toBe(0x87);
    bytes[at] = 0xa7;
    writeFileSync(her.journal, bytes);
    const again = new Sqlite(her.journal);
    again.exec("INSERT INTO entry_search (entry_search, rank) VALUES ('integrity-check', 1)");
    again.close();
    expect((await doctor(her)).bad).toEqual({ "search index": "it does not match the entries" });
    await her.run("doctor --fix");
    expect((await doctor(her)).bad).toEqual({});
  });

  it("names the entry of which one byte was flipped in the file", async () => {
    const her = await journal();
    const bytes = readFileSync(her.journal);
    const at = bytes.indexOf(SECRET);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(her.journal, bytes);
    expect((await doctor(her)).bad.texts).toBe("#1, Sun 10 Jan: its text does not match its hash");
  });

  it("--fix backs up first and makes tables, index and permissions anew", async () => {
    const her = await journal();
    damage(
      her,
      "UPDATE entry SET minutes = 9; DELETE FROM check_off; INSERT INTO entry_search (entry_search) VALUES ('delete-all')",
    );
    chmodSync(her.journal, 0o644);
    const found = await doctor(her);
    expect(Object.keys(found.bad).sort()).toEqual(["permissions", "search index", "tables"]);
    expect((await her.run("doctor --fix")).err).toContain("before-fix");
    expect(await doctor(her)).toEqual({ code: 0, bad: {} });
    expect(await her.out("show 1")).toContain(SECRET);
  });

  it("--fix copies a damaged journal aside and invents no text", async () => {
    const her = await journal();
    damage(her, "UPDATE revision SET body = 'x' WHERE body LIKE '%private%'");
    expect((await her.run("doctor --fix")).err).toContain("damaged-2027-01-10.db");
    expect((await doctor(her)).bad.texts).toContain("#1");
  });

  it.each([
    ["nothing", ""],
    ["another program's bytes", "x".repeat(9000)],
  ])("says what is wrong with a file of %s and points to the newest whole backup", async (_, text) => {
    const her = await journal();
    writeFileSync(her.journal, text);
    const { code, out } = await her.run("doctor");
    expect(code).toBe(1);
    expect(out).toContain("journal-2027-01-10.db");
    expect(readFileSync(her.journal, "utf8")).toBe(text);
  });

  it("works on pages overwritten in the middle", async () => {
    const her = await journal();
    const bytes = readFileSync(her.journal);
    writeFileSync(her.journal, bytes.fill(0x5a, 8192, 40_000));
    const { code, bad } = await doctor(her);
    expect([code, bad.structure !== undefined || bad.file !== undefined]).toEqual([1, true]);
  });

  it("names the backup to go back to where a text is damaged, and only what mends where none is whole", async () => {
    const her = await journal();
    const backup = join(dirname(her.journal), "backups/journal-2027-01-10.db");
    damage(her, "UPDATE revision SET body = 'not what was written' WHERE id = 1");
    expect((await her.run("doctor")).out).toContain(`→ journey restore ${backup}, or journey doctor --fix\n`);
    rmSync(backup);
    const { out } = await her.run("doctor");
    expect(out).toContain("→ journey doctor --fix\n");
    expect(out).not.toContain("journey restore");
  });

  it("says on a narrow terminal what could not be mended, between its words", async () => {
    const her = await journal();
    const bytes = readFileSync(her.journal);
    writeFileSync(her.journal, bytes.fill(0x5a, 8192, 40_000));
    const { err } = await her.run("doctor --fix", { terminal: true, columns: 40 });
    expect(err).toContain("note: the tables were left as they are:\n");
    for (const line of err.split("\n")) expect(line.length).toBeLessThanOrEqual(40);
  });

  it("finds a clock set back, which confuses neither order nor entries", async () => {
    const her = await journal();
    her.at("2027-01-09 12:00");
    await her.out("log third, under a clock set back");
    const { bad } = await doctor(her);
    expect(bad.clock).toMatch(/written \d+ minutes after now/);
    expect(bad["change log"]).toBeUndefined();
  });

  it("tells a broken setting and works all the same", async () => {
    const her = await journal();
    mkdirSync(join(her.home, ".config/journey"), { recursive: true });
    writeFileSync(join(her.home, ".config/journey/config"), "backups = no\n");
    expect((await doctor(her)).bad.settings).toContain('config:1: there is no setting "backups"');
    writeFileSync(join(her.home, ".config/journey/config"), "backups = no\npager\nday.end = 25:00\n");
    expect((await doctor(her)).bad.settings).toMatch(/config:1: there is no setting "backups"; and 2 lines more$/);
    expect((await her.run("doctor")).out).toContain("→ journey config, which names each");
  });

  it("finds a backup that was damaged since it was made", async () => {
    const her = await journal();
    const path = join(dirname(her.journal), "backups/journal-2027-01-10.db");
    writeFileSync(path, readFileSync(path).subarray(0, 5000));
    expect((await doctor(her)).bad.backups).toBe("the only one is damaged");
  });

  it("names a command that can be typed where the file cannot even be looked at", async () => {
    const her = learner();
    const { out } = await her.run(["doctor", "--json", "--journal", "x".repeat(300)]);
    const { findings } = JSON.parse(out) as { findings: Finding[] };
    expect(findings.find(({ check }) => check === "file")).toMatchObject({
      state: "fail",
      hint: "journey doctor --fix",
    });
  });

  it.skipIf(process.getuid?.() === 0)("leaves it to ls to say who may read the file (root may)", async () => {
    const her = await journal();
    chmodSync(her.journal, 0);
    const { out } = await her.run("doctor --json");
    const { findings } = JSON.parse(out) as { findings: Finding[] };
    expect(findings.find(({ check }) => check === "file")).toMatchObject({ hint: `ls -l ${her.journal}` });
  });

  it("names the newest backup that is whole where the journal is lost", async () => {
    const her = await journal();
    const newest = join(dirname(her.journal), "backups/journal-2027-01-10.db");
    for (const lose of [() => writeFileSync(her.journal, ""), () => rmSync(her.journal)]) {
      lose();
      const { out } = await her.run("doctor --json");
      const [file] = (JSON.parse(out) as { findings: Finding[] }).findings;
      expect(file).toMatchObject({ check: "file", state: "fail", hint: `journey restore ${newest}` });
    }
    await her.out(["restore", newest, "--yes"]);
    expect(await her.out("list")).toContain("#1  Sun 10 Jan");
  });

  it("asks for no backup of what is not there", async () => {
    const { out } = await learner().run("doctor --json");
    const findings = (JSON.parse(out) as { findings: Finding[] }).findings.filter(({ state }) => state !== "pass");
    expect(findings.map(({ check }) => check)).toEqual(["file"]);
  });

  it("is what a journal is answered with that is damaged where its texts are", async () => {
    const her = await journal();
    const bytes = readFileSync(her.journal);
    const pages = new Set<number>();
    for (let at = bytes.indexOf("second"); at !== -1; at = bytes.indexOf("second", at + 1)) pages.add(at - (at % 4096));
    const answers = new Set<string>();
    for (const from of pages) {
      writeFileSync(her.journal, Buffer.from(bytes).fill(0x5a, from, from + 4096));
      const { code, err } = await her.run("list");
      answers.add(code === 0 ? "fine" : `${code} ${err.split("\n")[1]}`);
    }
    expect([...answers].sort()).toEqual(["1 hint: journey doctor", "fine"]);
  });
});
