import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it, test } from "vitest";
import { BIN, newHome, runBuilt, startBuilt, surroundings } from "../helpers/builtCommand.ts";
import { openedRaw } from "../helpers/journalFile.ts";

const FOLDER = ".local/share/journey";
const WAL_HEADER = 32;

interface Listed {
  entries: { number: number; excerpt: string }[];
  total: number;
}

function listed(home: string): Listed {
  return JSON.parse(runBuilt(home, ["list", "--json"]).out);
}

/** A shell line with `journey` as the built command. */
function shell(home: string, line: string) {
  const { status, stdout, stderr } = spawnSync("bash", ["-c", `set -o pipefail; ${line}`], {
    env: surroundings(home, { journey: `${process.execPath} ${BIN}` }),
    cwd: home,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, err: stderr };
}

test("a first entry makes the journal and answers with the night", () => {
  const home = newHome();
  const { code, out, err } = runBuilt(home, ["log", "Least squares by hand", "-t", "ml.2.1", "--done"]);
  expect(code).toBe(0);
  expect(err).toMatch(/^New journal ~\/\.local\/share\/journey\/journal\.db follows ml and mlops · .*\n$/);
  expect(out).toMatch(
    /^Saved #1 · .*\nStreak 1 · written 1\/180\nml\.2 .* 1\/5\nNext: ml\.2\.2 .*\nArticle: journey export\n$/,
  );
  expect(readdirSync(join(home, FOLDER)).filter((name) => name !== "backups")).toEqual(["journal.db"]);
});

test("help ends well, however it is asked for", () => {
  const home = newHome();
  for (const args of [["--help"], ["help"], ["help", "log"], ["help", "curriculum", "add"]]) {
    const { code, out, err } = runBuilt(home, args);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^Usage: journey /);
  }
});

test("eight first runs at once make one journal with eight entries", async () => {
  const home = newHome();
  const runs = Array.from({ length: 8 }, (_, index) => startBuilt(home, ["log", `entry ${index}`]).ended);
  const codes = (await Promise.all(runs)).map(({ code, err }) => ({ code, error: /^error:.*/m.exec(err)?.[0] }));
  expect(codes).toEqual(Array(8).fill({ code: 0, error: undefined }));
  const { entries, total } = listed(home);
  expect(total).toBe(8);
  expect(entries.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(new Set(entries.map(({ excerpt }) => excerpt)).size).toBe(8);
  expect(readdirSync(join(home, FOLDER)).filter((name) => name !== "backups")).toEqual(["journal.db"]);
});

describe("kill -9", () => {
  /** Logs, and kills the process when `until` comes back; answers whether the night was acknowledged. */
  async function killed(
    home: string,
    text: string,
    until: (runs: () => boolean) => Promise<unknown>,
  ): Promise<boolean> {
    const { child, ended } = startBuilt(home, ["log", text]);
    await until(() => child.exitCode === null);
    child.kill("SIGKILL");
    return (await ended).out.includes("Saved #");
  }

  function expectWhole(home: string, acknowledged: readonly string[]): void {
    const kept = listed(home).entries.map(({ excerpt }) => excerpt);
    expect(acknowledged.filter((text) => !kept.includes(text))).toEqual([]);
    const db = openedRaw(join(home, FOLDER, "journal.db"));
    expect(db.pragma("integrity_check")).toBe("ok");
    expect(db.all("SELECT * FROM pragma_foreign_key_check")).toEqual([]);
    expect(runBuilt(home, ["log", "after all"]).code).toBe(0);
  }

  it("at any moment of a run loses no entry that was acknowledged", async () => {
    const home = newHome();
    runBuilt(home, ["log", "first"]);
    const begun = performance.now();
    runBuilt(home, ["log", "second"]);
    const whole = performance.now() - begun;
    const acknowledged = ["first", "second"];
    for (let round = 1; round <= 16; round++) {
      const text = `round ${round}`;
      if (await killed(home, text, () => sleep((whole * round) / 14))) acknowledged.push(text);
    }
    expectWhole(home, acknowledged);
  });

  it("in the midst of writing loses none either", async () => {
    const home = newHome();
    runBuilt(home, ["log", "first"]);
    const wal = join(home, FOLDER, "journal.db-wal");
    const acknowledged = ["first"];
    let midst = 0;
    for (let round = 1; round <= 12; round++) {
      // Takes in what the last round left, so that what stands in the WAL is this round's.
      runBuilt(home, ["log", `between ${round}`]);
      const text = `round ${round}`;
      const written = async (runs: () => boolean) => {
        const before = sizeOf(wal);
        while (sizeOf(wal) <= before && runs()) await sleep(0);
        // Further into the transaction, or past it, with every round.
        await sleep(round % 4);
      };
      if (await killed(home, text, written)) acknowledged.push(text);
      // A run that ends by itself takes its WAL along.
      if (sizeOf(wal) > WAL_HEADER) midst += 1;
    }
    expect(midst).toBeGreaterThan(0);
    expectWhole(home, acknowledged);
  });
});

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

describe("streams", () => {
  it("a reader that leaves early is no failure", () => {
    const home = newHome();
    runBuilt(home, ["log", "-"], { stdin: "word\n".repeat(200_000) });
    const { code, out, err } = shell(home, "$journey show | head -1");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^#1 · /);
  });

  it("a full device is an error, in what is printed too", () => {
    const home = newHome();
    const { code, err } = shell(home, "$journey log kept > /dev/full");
    expect(code).toBe(1);
    expect(err).toMatch(/^error: the disk is full.*\nhint: /m);
    expect(listed(home).total).toBe(1);
  });

  it("3 MB go through a slow pipe whole", () => {
    const home = newHome();
    const text = `${"æøå 🚤\r\n".repeat(200_000)}end`;
    runBuilt(home, ["log", "-"], { stdin: text });
    const { out } = shell(home, "$journey show --json | (sleep 1; cat)");
    expect(JSON.parse(out).entries[0].body === text).toBe(true);
  });

  it("text and remarks stay apart", () => {
    const home = newHome();
    const { out, err } = runBuilt(home, ["log", "x", "--json"]);
    expect(err).toBe("");
    expect(JSON.parse(out).entry.number).toBe(1);
    expect(runBuilt(newHome(), ["log", "x", "--quiet"]).err).toBe("");
  });
});
