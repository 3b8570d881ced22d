import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { createJournal } from "../../src/store/create.ts";
import { BIN, newHome, surroundings } from "../helpers/builtCommand.ts";
import { folder, opening } from "../helpers/journalFile.ts";

const create = (path: string) => createJournal(path, { ...opening, process: 1, makeFolder: true, seed: () => {} });

describe("the folder of a new journal", () => {
  it("is made with those above it, for its owner alone", () => {
    const home = folder();
    expect(create(join(home, "a/b/journal.db"))).toBe(true);
    expect(["a", "a/b"].map((name) => statSync(join(home, name)).mode & 0o777)).toEqual([0o700, 0o700]);
  });

  it("may be there already, as a link too", () => {
    const home = folder();
    mkdirSync(join(home, "real"));
    symlinkSync(join(home, "real"), join(home, "link"));
    expect(create(join(home, "link/data/journal.db"))).toBe(true);
    expect(existsSync(join(home, "real/data/journal.db"))).toBe(true);
  });

  it("cannot be made below a file", () => {
    const home = folder();
    writeFileSync(join(home, "file"), "");
    expect(() => create(join(home, "file/below/journal.db"))).toThrow(/below is not a folder/);
  });
});

// A process of its own: Node's recursive mkdir never came back from there, and no timer could have stopped it.
test.skipIf(!existsSync("/proc/self"))("a data folder below /proc is refused", () => {
  const home = newHome();
  const { status, stderr } = spawnSync(process.execPath, [BIN, "log", "kept"], {
    env: surroundings(home, { XDG_DATA_HOME: "/proc/nowhere", TMPDIR: home }),
    encoding: "utf8",
    timeout: 30_000,
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^error: no folder can be made at \/proc\/nowhere\/journey.*\nhint: /);
});
