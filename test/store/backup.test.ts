import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { backUp } from "../../src/store/backup.ts";
import { textHash } from "../../src/store/checksum.ts";
import { Database } from "../../src/store/database.ts";
import { type Learner, learner } from "../helpers/learner.ts";
import { Sqlite } from "../helpers/sqlite.ts";

const folderOf = ({ journal }: Learner) => join(dirname(journal), "backups");
const backups = (her: Learner) => (existsSync(folderOf(her)) ? readdirSync(folderOf(her)).sort() : []);
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe("the day's backup", () => {
  it("is made after the day's first write, once, and by nothing that only reads", async () => {
    const her = learner();
    her.at("2027-01-10 22:30");
    await her.out("log first");
    expect(backups(her)).toEqual(["journal-2027-01-10.db"]);
    const { mtimeMs } = statSync(join(folderOf(her), "journal-2027-01-10.db"));
    await her.out("log second");
    her.at("2027-01-11 22:30");
    await her.out("list");
    expect(backups(her)).toEqual(["journal-2027-01-10.db"]);
    expect(statSync(join(folderOf(her), "journal-2027-01-10.db")).mtimeMs).toBe(mtimeMs);
  });

  it("is a sound journal that bears nobody else's permissions, under umask 000 too", async () => {
    const her = learner();
    const before = process.umask(0);
    await her.out("log first").finally(() => process.umask(before));
    const [name = ""] = backups(her);
    const path = join(folderOf(her), name);
    expect([modeOf(folderOf(her)), modeOf(path)]).toEqual(["700", "600"]);
    expect(await her.out(["--journal", path, "show", "1"])).toContain("first");
  });

  it("that fails is a note and no failure", async () => {
    const her = learner();
    mkdirSync(dirname(her.journal), { recursive: true });
    writeFileSync(folderOf(her), "in the way");
    const { code, out, err } = await her.run("log first");
    expect([code, err.includes("note: today's backup was not made")]).toEqual([0, true]);
    expect(out).toContain("Saved #1");
  });

  it("can be turned off", async () => {
    const her = learner();
    mkdirSync(join(her.home, ".config/journey"), { recursive: true });
    writeFileSync(join(her.home, ".config/journey/config"), "backup = off\n");
    await her.out("log first");
    expect(backups(her)).toEqual([]);
  });

  it("stays when a clock set back dates it before the others", async () => {
    const her = learner();
    for (const date of [
      "01-20",
      "02-03",
      "02-10",
      "02-17",
      "02-22",
      "02-23",
      "02-24",
      "02-25",
      "02-26",
      "02-27",
      "02-28",
    ]) {
      her.at(`2027-${date} 22:30`);
      await her.out(`log night ${date}`);
    }
    her.at("2027-01-05 22:30");
    await her.out("log the clock is wrong");
    expect(backups(her)).toContain("journal-2027-01-05.db");
  });
});

describe("journey backup", () => {
  it("writes a file that may be named and never one that is there", async () => {
    const her = learner();
    await her.out("log first");
    expect(await her.out("backup copy.db")).toBe("Backed up 1 entry to ~/copy.db, read back and verified.\n");
    const bytes = readFileSync(join(her.home, "copy.db"));
    expect((await her.run("backup copy.db")).code).toBe(1);
    symlinkSync("nowhere", join(her.home, "link.db"));
    expect((await her.run("backup link.db")).err).toContain("exists already");
    expect(readFileSync(join(her.home, "copy.db"))).toEqual(bytes);
    expect(readdirSync(her.home).filter((name) => name.includes(".part-"))).toEqual([]);
  });

  it("refuses to call a copy a backup when a text in it is not what was saved", async () => {
    const her = learner();
    await her.out("log first");
    const sqlite = new Sqlite(her.journal);
    sqlite.exec("UPDATE revision SET body = 'changed behind our back' WHERE body = 'first'");
    sqlite.close();
    const { code, err } = await her.run("backup copy.db");
    expect([code, existsSync(join(her.home, "copy.db"))]).toEqual([1, false]);
    expect(err).toContain("1 text does not match their hash");
  });

  it("holds what waits in the -wal", async () => {
    const her = learner();
    await her.out("log first");
    const open = new Database(her.journal, { addon: undefined });
    const text = "written and not checkpointed";
    open.run("INSERT INTO revision (hash, body) VALUES (?, ?)", textHash(text), text);
    backUp(open, join(her.home, "copy.db"), { addon: undefined, process: 1 });
    const copy = new Database(join(her.home, "copy.db"), { addon: undefined });
    expect(copy.get("SELECT count(*) AS n FROM revision WHERE body = ?", text)).toEqual({ n: 1 });
    copy.close();
    open.close();
  });
});
