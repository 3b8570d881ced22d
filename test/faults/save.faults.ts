import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Database } from "../../src/store/database.ts";
import { BIN, newHome, runBuilt, surroundings } from "../helpers/builtCommand.ts";
import { EVERYTHING, NOTHING, type SavedParts, savedParts } from "../helpers/savedParts.ts";

/** Every call by which a save changes a file or waits for the disk. */
const CALLS = ["pwrite64", "fdatasync", "fsync", "ftruncate", "unlink"];
const FOLDER = ".local/share/journey";
const TOPIC = "ml/linear-regression";
const canTrace = spawnSync("strace", ["-e", "trace=none", "true"]).status === 0;

/** Runs a save that is killed at the nth call of that name: whether it was, and whether it had said that it saved. */
function saveKilledAt(home: string, call: string, nth: number): { killed: boolean; said: boolean } {
  const strace = ["-f", "-o", "/dev/null", "-e", `trace=${call}`, "-e", `inject=${call}:signal=SIGKILL:when=${nth}`];
  const save = [process.execPath, BIN, "log", "second", "--finish", "ml.2.1"];
  const { signal, stdout } = spawnSync("strace", [...strace, ...save], { cwd: home, env: surroundings(home) });
  return { killed: signal === "SIGKILL", said: stdout.includes("Saved #2") };
}

function partsLeft(home: string): SavedParts {
  const db = new Database(join(home, FOLDER, "journal.db"), { addon: undefined });
  expect(db.pragma("integrity_check")).toBe("ok");
  const day = db.get<{ day: number }>("SELECT day FROM entry WHERE number = 1")?.day ?? 0;
  const left = savedParts(db, 3, day, TOPIC);
  db.close();
  return left;
}

describe("a save killed with SIGKILL", () => {
  it.skipIf(!canTrace)("at any call that changes a file leaves all of it or nothing, and all once it is said", () => {
    const began = newHome();
    runBuilt(began, ["log", "first"]);
    const none = { ...NOTHING, entries: 1, days: 1 };
    const whole = { ...EVERYTHING, entries: 2 };
    const counts = { none: 0, whole: 0 };
    for (const call of CALLS) {
      for (let nth = 1, killed = true; killed; nth += 1) {
        const home = mkdtempSync(join(tmpdir(), "journey-killed-"));
        cpSync(began, home, { recursive: true });
        const save = saveKilledAt(home, call, nth);
        const left = partsLeft(home);
        rmSync(home, { recursive: true });
        expect(save.said ? [whole] : [none, whole]).toContainEqual(left);
        killed = save.killed;
        if (killed) counts[left.steps === 1 ? "whole" : "none"] += 1;
      }
    }
    console.log(`${counts.none + counts.whole} kills: ${counts.none} left nothing, ${counts.whole} the whole save`);
    expect(counts.none).toBeGreaterThan(20);
  });
});
