import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { textHash } from "../../src/store/checksum.ts";
import { asRollbackFile } from "../../src/store/readOnly.ts";
import { prepareRestore, replaceJournal } from "../../src/store/restore.ts";
import { opening } from "../helpers/journalFile.ts";
import { learner } from "../helpers/learner.ts";
import { Sqlite } from "../helpers/sqlite.ts";

/** A write that leaves the journal sound. */
function writeText(sqlite: Sqlite, text: string): void {
  sqlite.prepare("INSERT INTO revision (hash, body) VALUES (?, ?)").run(textHash(text), text);
}

/** Another terminal in the middle of a write: says so, and ends it half a second later. */
const WRITER = `
  const sqlite = new (require("better-sqlite3"))(process.argv[1]);
  sqlite.exec("BEGIN IMMEDIATE");
  sqlite.prepare("INSERT INTO revision (hash, body) VALUES (?, 'late')").run(process.argv[2]);
  console.log("writing");
  setTimeout(() => { sqlite.exec("COMMIT"); sqlite.close(); }, 500);
`;

describe("journey restore", () => {
  async function twoNights() {
    const her = learner();
    her.at("2027-01-10 22:30");
    await her.out("log first");
    await her.out("backup copy.db");
    her.at("2027-01-11 22:30");
    await her.out("log second");
    return her;
  }

  it("says what is lost, keeps the journal it replaces and gives the backup's words back", async () => {
    const her = await twoNights();
    const dry = await her.out("restore copy.db --dry-run");
    expect(dry).toBe("Would restore 1 entry from copy.db\nWould lose 1 entry: #2 Mon 11 Jan\n");
    expect(await her.out("list")).toContain("second");
    expect((await her.run("restore copy.db")).err).toContain("say --yes");

    const { kept, lost } = await her.json<{ kept: string; lost: unknown[] }>("restore copy.db --yes");
    expect(lost).toEqual([{ number: 2, day: "2027-01-11" }]);
    expect(await her.out("list")).not.toContain("second");
    expect(await her.out("show 1")).toContain("first");
    expect(await her.out(["--journal", kept, "show", "2"])).toContain("second");
    expect(readdirSync(join(dirname(her.journal), "backups")).join()).toContain("before-restore");
  });

  it("does not read a -wal that a crash left beside the journal into the backup", async () => {
    const her = await twoNights();
    // A connection that never closes leaves its -wal behind, as a killed one does.
    const crashed = new Sqlite(her.journal);
    writeText(crashed, "crashed");
    const side = ["-wal", "-shm"].map((suffix) => [suffix, readFileSync(her.journal + suffix)] as const);
    crashed.close();
    for (const [suffix, bytes] of side) writeFileSync(her.journal + suffix, bytes);
    await her.out("restore copy.db --yes");
    const { entries } = await her.json<{ entries: { number: number }[] }>("list");
    expect(entries.map(({ number }) => number)).toEqual([1]);
  });

  it("takes what waits in the backup's own -wal along and leaves the backup as it is", async () => {
    const her = await twoNights();
    const open = new Sqlite(her.journal);
    open.pragma("wal_checkpoint(TRUNCATE)");
    writeText(open, "in the wal");
    for (const suffix of ["", "-wal"]) cpSync(her.journal + suffix, join(her.home, `raw.db${suffix}`));
    open.close();
    const bytes = ["", "-wal"].map((suffix) => readFileSync(join(her.home, `raw.db${suffix}`)));
    rmSync(her.journal);
    await her.out("restore raw.db --yes");
    const restored = new Sqlite(her.journal);
    expect(restored.prepare("SELECT count(*) AS n FROM revision WHERE body = 'in the wal'").get()).toEqual({ n: 1 });
    restored.close();
    expect(["", "-wal"].map((suffix) => readFileSync(join(her.home, `raw.db${suffix}`)))).toEqual(bytes);
    expect(readdirSync(dirname(her.journal)).filter((name) => name.includes("restore-"))).toEqual([]);
  });

  it("never gives a change the device and number of another", async () => {
    const her = await twoNights();
    await her.out("restore copy.db --yes");
    await her.out("log written after the restore");
    const sqlite = new Sqlite(her.journal);
    const devices = sqlite.prepare("SELECT count(DISTINCT device) AS n FROM change WHERE kind = 'entry'").get();
    sqlite.close();
    expect(devices).toEqual({ n: 2 });
  });

  it("waits for a terminal that is writing, and keeps what that one has written", async () => {
    const her = await twoNights();
    const place = { ...opening, process: 1 };
    const { draft } = prepareRestore(join(her.home, "copy.db"), her.journal, place);
    const writer = spawn(process.execPath, ["-e", WRITER, her.journal, textHash("late")], { stdio: "pipe" });
    await once(writer.stdout, "data");
    const kept = join(her.home, "kept.db");
    replaceJournal(her.journal, draft, kept, undefined);
    const bytes = asRollbackFile(readFileSync(kept));
    const texts = new Sqlite(bytes).prepare("SELECT count(*) AS n FROM revision WHERE body = 'late'").get();
    expect(texts).toEqual({ n: 1 });
    expect(existsSync(`${her.journal}-wal`)).toBe(false);
  });

  it("works on a damaged journal, and refuses a damaged backup", async () => {
    const her = await twoNights();
    writeFileSync(her.journal, readFileSync(her.journal).fill(0x55));
    writeFileSync(`${her.journal}-wal`, "left behind");
    const { kept } = await her.json<{ kept: string }>("restore copy.db --yes");
    expect([existsSync(kept), readFileSync(`${kept}-wal`, "utf8")]).toEqual([true, "left behind"]);
    expect(await her.out("show 1")).toContain("first");

    const bytes = readFileSync(her.journal);
    writeFileSync(join(her.home, "bad.db"), readFileSync(join(her.home, "copy.db")).fill(0x55, 5000));
    expect((await her.run("restore bad.db --yes")).code).toBe(1);
    writeFileSync(join(her.home, "empty.db"), "");
    expect((await her.run("restore empty.db --yes")).err).toContain("an empty file");
    expect(readFileSync(her.journal)).toEqual(bytes);
  });
});
