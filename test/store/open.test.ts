import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { readMigration } from "../../src/files/migrations.ts";
import { lockHolder } from "../../src/store/lockHolder.ts";
import { APPLICATION_ID, SCHEMA_VERSION } from "../../src/store/version.ts";
import { type Learner, learner } from "../helpers/learner.ts";
import { Sqlite } from "../helpers/sqlite.ts";

const ROOT = join(import.meta.dirname, "../..");
const NFS = 0x6969;

function settings(her: Learner, text: string): void {
  mkdirSync(join(her.home, ".config/journey"), { recursive: true });
  writeFileSync(join(her.home, ".config/journey/config"), text);
}

describe("a network file system", () => {
  it("is refused before anything is created there", async () => {
    const her = learner();
    const { code, err } = await her.run("log first", { fileSystemType: NFS });
    expect([code, existsSync(her.journal)]).toEqual([1, false]);
    expect(err).toContain("network file system (NFS)");
    expect(err).toContain("network = allow");
  });

  it("is refused by what only reads as well, and read where it is allowed", async () => {
    const her = learner();
    await her.out("log first");
    const { code, err } = await her.run("list", { fileSystemType: NFS });
    expect([code, err]).toEqual([1, expect.stringContaining("lies on a network file system (NFS)")]);
    expect((await her.run("status --due", { fileSystemType: NFS })).code).toBe(3);
    settings(her, "network = allow\n");
    expect(await her.out("list", { fileSystemType: NFS })).toContain("first");
  });

  it("that is allowed is written with a rollback journal", async () => {
    const her = learner();
    settings(her, "network = allow\n");
    await her.out("log first", { fileSystemType: NFS });
    await her.out("log second", { fileSystemType: NFS });
    const sqlite = new Sqlite(her.journal);
    expect(sqlite.pragma("journal_mode", { simple: true })).toBe("delete");
    sqlite.close();
  });
});

describe("a broken setting", () => {
  it("is told with its line by commands that need it and changes nothing", async () => {
    const her = learner();
    await her.out("log first");
    settings(her, "# mine\nday.end = 25:00\n");
    const { code, err } = await her.run("streak");
    expect(code).toBe(1);
    expect(err).toMatch(/config:2: "25:00" is no value of day.end\nhint: day.end takes a time/);
    expect((await her.run("--version")).code).toBe(0);
    expect((await her.run("log --help")).code).toBe(0);
    const exported = await her.run("export");
    expect([exported.code, exported.out.includes("first")]).toEqual([0, true]);
    expect(exported.err).toContain("the defaults are used");
    expect(readFileSync(join(her.home, ".config/journey/config"), "utf8")).toBe("# mine\nday.end = 25:00\n");
  });
});

describe("the day's end", () => {
  it("decides which day it is from now on and moves no old day", async () => {
    const her = learner();
    her.at("2027-01-11 03:00");
    await her.out("log late at night");
    settings(her, "day.end = 02:00\n");
    await her.out("log the same hour, a new rule");
    const { entries } = await her.json<{ entries: { day: string; number: number }[] }>("list");
    expect(entries.map(({ number, day }) => `${number} ${day}`)).toEqual(["2 2027-01-11", "1 2027-01-10"]);
  });
});

describe("a journal of an earlier schema", () => {
  it("is backed up, verified, before it is migrated", async () => {
    const her = learner();
    mkdirSync(dirname(her.journal), { recursive: true });
    older(her.journal, SCHEMA_VERSION - 1);
    await her.run("list");
    const folder = join(dirname(her.journal), "backups");
    const [name = ""] = readdirSync(folder);
    expect(name).toContain("before-migration");
    expect(versionOf(join(folder, name))).toBe(SCHEMA_VERSION - 1);
    expect(versionOf(her.journal)).toBe(SCHEMA_VERSION);
  });

  it("is not migrated when it cannot be backed up", async () => {
    const her = learner();
    mkdirSync(dirname(her.journal), { recursive: true });
    older(her.journal, SCHEMA_VERSION - 1);
    writeFileSync(join(dirname(her.journal), "backups"), "in the way");
    expect((await her.run("list")).code).not.toBe(0);
    expect(versionOf(her.journal)).toBe(SCHEMA_VERSION - 1);
  });
});

function older(path: string, version: number): void {
  const sqlite = new Sqlite(path);
  for (let number = 1; number <= version; number += 1) sqlite.exec(readMigration(ROOT, number));
  sqlite.pragma(`application_id = ${APPLICATION_ID}`);
  sqlite.pragma(`user_version = ${version}`);
  sqlite.pragma("journal_mode = WAL");
  sqlite.close();
}

function versionOf(path: string): unknown {
  const sqlite = new Sqlite(path, { readonly: true });
  const version = sqlite.pragma("user_version", { simple: true });
  sqlite.close();
  return version;
}

const isRoot = process.getuid?.() === 0;

describe.runIf(isRoot)("a journal that may only be read (needs root, to become somebody else)", () => {
  it.each([
    ["in a folder", 0o555, 0o644],
    ["as a file", 0o777, 0o444],
  ])("%s: reading works, writing says why, nothing changes", async (_, folderMode, fileMode) => {
    const her = learner();
    await her.out("log first");
    const folder = join(her.home, "shared");
    mkdirSync(folder);
    cpSync(her.journal, join(folder, "journal.db"));
    const bytes = readFileSync(join(folder, "journal.db"));
    for (const [path, mode] of [
      [her.home, 0o755],
      [folder, folderMode],
      [join(folder, "journal.db"), fileMode],
    ] as const)
      chmodSync(path, mode);

    const asNobody = (...args: string[]) =>
      spawnSync(process.execPath, [join(ROOT, "bin/journey.js"), "--journal", join(folder, "journal.db"), ...args], {
        uid: 65_534,
        gid: 65_534,
        encoding: "utf8",
        env: { HOME: her.home },
      });
    const shown = asNobody("show", "1");
    expect([shown.status, shown.stdout.includes("first")]).toEqual([0, true]);
    const written = asNobody("log", "more");
    expect(written.status).toBe(1);
    expect(written.stderr).toContain("can be read, but not written: this user may not write");
    expect(readFileSync(join(folder, "journal.db"))).toEqual(bytes);
    expect(readdirSync(folder)).toEqual(["journal.db"]);
  });
});

describe.runIf(process.platform === "linux")("a journal that another program writes", () => {
  it("names that program", async () => {
    const her = learner();
    await her.out("log first");
    const writer = new Sqlite(her.journal);
    onTestFinished(() => rmSync(her.home, { recursive: true, force: true }));
    writer.exec("BEGIN IMMEDIATE");
    expect(lockHolder(her.journal)).toContain(`(process ${process.pid})`);
    writer.exec("ROLLBACK");
    writer.close();
    expect(lockHolder(her.journal)).toBeNull();
  });
});

it("a newer journey's journal is told for what it is while that still waits in the -wal", async () => {
  const her = learner();
  await her.out("log first");
  const newer = new Sqlite(her.journal);
  newer.pragma("user_version = 99");
  const { code, err } = await her.run("list");
  newer.close();
  expect(code).toBe(1);
  expect(err).toContain("was written by a newer journey (schema 99");
});
