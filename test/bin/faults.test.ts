import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { flipBits } from "../faults/bitFlips.ts";
import { complaints, journalIn, nights, textsOf, withCopy } from "../faults/nights.ts";
import { judge, type Reference, referenceSave, SAVE } from "../faults/savedOrNot.ts";
import { beside, canTrace, injected } from "../faults/strace.ts";
import { runUnderUmask } from "../faults/umask.ts";
import { BIN, run, surroundings } from "../helpers/built.ts";
import { folder } from "../helpers/journalFile.ts";
import { Sqlite } from "../helpers/sqlite.ts";

// A small fixed part of each sweep in test/faults.

describe.skipIf(!canTrace)("one save, disturbed", () => {
  let reference: Reference;
  beforeAll(async () => {
    reference = await referenceSave(nights(2));
  });
  afterAll(() => rmSync(reference.home, { recursive: true }));

  it.each([
    ["killed at its first sync: the draft's", "fsync", 1, "signal=SIGKILL"],
    ["killed in the middle of its transaction", "pwrite64", 30, "signal=SIGKILL"],
    ["killed after its last write", "ftruncate", 2, "signal=SIGKILL"],
    ["on a disk that is full for the journal", "pwrite64", 12, "error=ENOSPC"],
    ["on a disk that cannot sync the journal", "fsync", 3, "error=EIO"],
  ])("%s is there whole or not at all", (_, name, nth, what) =>
    withCopy(reference.home, async (copy) => {
      const ended = await injected(copy, SAVE, { name, nth }, what);
      const { torn, lost, unreadable, saved, drafted } = judge(copy, reference, ended);
      expect({ torn, lost, unreadable }).toEqual({ torn: [], lost: false, unreadable: [] });
      if (what.startsWith("error")) expect(saved || (drafted && ended.code === 1)).toBe(true);
    }),
  );
});

it.skipIf(!canTrace)("a journal that grows while its header is read is no cut one", async () => {
  const home = nights(1);
  const header = { name: "pread64", nth: 2 };
  const reading = injected(home, { args: ["list"] }, header, "delay_enter=1500ms", [journalIn(home)]);
  // Long enough for the reader to have come to the header: too short would let it pass, never fail.
  await setTimeout(500);
  expect(await beside(home, ["log", "words ".repeat(20_000)])).toMatchObject({ code: 0 });
  expect(await reading).toMatchObject({ code: 0, err: "" });
  rmSync(home, { recursive: true });
});

it.skipIf(!canTrace)("a restore while an entry is being saved loses it only if it says so", async () => {
  const home = nights(1);
  run(["backup", "copy.db"], home);
  // The save has opened the file, and comes to its first lock when another file bears the name.
  const opened = { name: "fcntl", nth: 1 };
  const saving = injected(home, { args: ["log", "meanwhile"] }, opened, "delay_enter=2500ms", [journalIn(home)]);
  await setTimeout(500);
  const restored = await beside(home, ["restore", "copy.db", "--yes", "--json"]);
  expect(restored).toMatchObject({ code: 0 });
  expect(await saving).toMatchObject({ code: 0 });
  const { lost } = JSON.parse(restored.out);
  expect([...textsOf(journalIn(home)), ...lost.map(() => "meanwhile")]).toContain("meanwhile");
  expect(complaints(journalIn(home))).toEqual([]);
  rmSync(home, { recursive: true });
});

it("Ctrl-C while another program holds the lock leaves a draft that has been named", async () => {
  const home = nights(1);
  const other = new Sqlite(journalIn(home));
  other.exec("BEGIN IMMEDIATE");
  const child = spawn(process.execPath, [BIN, "log", "-"], { cwd: home, env: surroundings(home) });
  child.stdin.end("typed while another was writing");
  const [said] = await once(child.stderr, "data");
  child.kill("SIGINT");
  const [code, signal] = await once(child, "exit");
  other.close();
  const path = /waiting up to 15 seconds for it; the text is kept in (\S+\.draft)\n/.exec(String(said))?.[1] ?? "";
  expect([code, signal, readFileSync(path, "utf8").split("\n")[1]]).toEqual([
    ...[null, "SIGINT"],
    "typed while another was writing",
  ]);
  expect(run(["recover", "1"], home).code).toBe(0);
  rmSync(home, { recursive: true });
});

it("three first runs at once share one journal", async () => {
  const home = nights(0);
  const runs = await Promise.all(["a", "b", "c"].map((text) => beside(home, ["log", text])));
  expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(textsOf(journalIn(home)).toSorted()).toEqual(["a", "b", "c"]);
  expect(complaints(journalIn(home))).toEqual([]);
  rmSync(home, { recursive: true });
});

it("no flipped bit of forty goes unnoticed where it changes what is read", () => {
  const home = nights(2);
  const { found, undetected } = flipBits(journalIn(home), 40);
  rmSync(home, { recursive: true });
  expect(undetected).toEqual([]);
  expect(found).toBeGreaterThan(0);
});

it("a pipe in the journal's place is refused instead of waited for", () => {
  const home = folder();
  const pipe = join(home, "journal.db");
  execFileSync("mkfifo", [pipe]);
  for (const command of ["list", "doctor"]) {
    const { code, out, err } = run(["--journal", pipe, command], home);
    expect([code, /is not a file/.test(out + err)]).toEqual([1, true]);
  }
});

it("under umask 000 everything is its owner's alone", () => {
  const { files, folders } = runUnderUmask(folder(), "000");
  expect(files.filter(({ mode }) => mode !== 0o600)).toEqual([]);
  expect(folders.filter(({ mode }) => mode !== 0o700)).toEqual([]);
});
