import { rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Database } from "../../src/store/database.ts";
import { SUMS_SINCE } from "../../src/store/logSums.ts";
import { openDatabase } from "../../src/store/open.ts";
import { SCHEMA_VERSION, schemaVersion } from "../../src/store/version.ts";
import { WritableJournal } from "../../src/store/writableJournal.ts";
import { opening } from "../helpers/journalFile.ts";
import { downTo } from "../helpers/olderJournal.ts";
import { count, sampled, scaled, skipped } from "./counts.ts";
import { complaints, journalIn, nights, textsOf, withCopy } from "./nights.ts";
import { type Call, callsOn, canTrace, injected, killedAfter, twoAtATime } from "./strace.ts";

/** Any command brings an older journal up to date, after a backup. */
const OPEN = { args: ["list"] };
const OLDER = Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => index + 1);

/** What of a journal and the files beside it the migrations write. */
const filesOf = (home: string) => [journalIn(home), `${journalIn(home)}-wal`];

describe.each(OLDER)("kill -9 while a journal of version %i is brought up to date", (version) => {
  it("at random moments leaves it at a whole version", async () => {
    const home = olderHome(version);
    await sweep(home, scaled(60), (copy, n) => killedAfter(copy, OPEN, 30 + ((n * 37) % 500)));
  });

  it.skipIf(skipped("kills in migrations by call (strace)", !canTrace))(
    "at every write and sync of its own leaves it at a whole version",
    async () => {
      const home = olderHome(version);
      const calls = sampled(await withCopy(home, (copy) => callsOn(copy, OPEN, filesOf(copy))));
      const left = await sweep(home, calls.length, (copy, n) => killedAt(copy, calls[n]));
      if (calls.length > 100) expect(left.size).toBe(SCHEMA_VERSION - version + 1);
    },
  );
});

describe("kill -9 in a migration that writes more than SQLite keeps in memory", () => {
  it.skipIf(!canTrace)("leaves it as it was or whole", async () => {
    const home = olderHome(SUMS_SINCE - 1, 300);
    const all = await withCopy(home, (copy) => callsOn(copy, OPEN, filesOf(copy)));
    expect(all.length).toBeGreaterThan(5000);
    const calls = sampled(all, 60);
    await sweep(home, calls.length, (copy, n) => killedAt(copy, calls[n]));
  });
});

/** A home whose journal an older journey left, with a finished topic and, where asked for, records of 100 KB. */
function olderHome(version: number, large = 0): string {
  const home = nights(3);
  if (large > 0) {
    const db = openDatabase(journalIn(home), opening);
    const note = "x".repeat(100_000);
    const records = Array.from({ length: large }, (_, n) => ({ id: `a-${n} b-${n}`, fields: { note } }));
    new WritableJournal(db, Date.now).commit(
      "relate",
      records.map((record) => ({ kind: "relation" as const, ...record })),
    );
    db.close();
  }
  downTo(version, journalIn(home));
  return home;
}

function killedAt(home: string, call: Call | undefined): Promise<unknown> {
  return injected(home, OPEN, call ?? { name: "pwrite64", nth: 1 }, "signal=SIGKILL", filesOf(home));
}

/** Kills that often, each time in a copy; answers how often which version was left. */
async function sweep(
  home: string,
  kills: number,
  kill: (copy: string, n: number) => Promise<unknown>,
): Promise<Map<number, number>> {
  const texts = JSON.stringify(textsOf(journalIn(home)));
  const faults: string[] = [];
  const left = new Map<number, number>();
  await twoAtATime(
    Array.from({ length: kills }, (_, n) => n),
    (n) =>
      withCopy(home, async (copy) => {
        await kill(copy, n);
        const found = wholeAtSomeVersion(journalIn(copy));
        left.set(found.version, (left.get(found.version) ?? 0) + 1);
        const { code, err } = await killedAfter(copy, OPEN, 60_000);
        const torn = [...found.torn, ...(code === 0 ? [] : [err]), ...complaints(journalIn(copy))];
        if (JSON.stringify(textsOf(journalIn(copy))) !== texts) torn.push("the texts changed");
        if (torn.length > 0) faults.push(`kill ${n}: ${torn.join("; ")}`);
      }),
  );
  rmSync(home, { recursive: true });
  count({ runs: kills, torn: faults.length });
  console.log(`${kills} kills left at version: ${[...left].map(([at, times]) => `${at} ${times} times`).join(", ")}`);
  expect(faults).toEqual([]);
  return left;
}

function wholeAtSomeVersion(journal: string): { version: number; torn: string[] } {
  const db = new Database(journal, { addon: undefined });
  try {
    const version = schemaVersion(db);
    const integrity = db.pragma("integrity_check");
    const newer = db.get<{ n: number }>(
      `SELECT (SELECT count(*) FROM sqlite_schema WHERE name IN ('letter', 'recall', 'topic_count')) +
              (SELECT count(*) FROM pragma_table_info('change') WHERE name = 'sum') +
              (SELECT count(*) FROM pragma_table_info('day') WHERE name = 'nth') AS n`,
    )?.n;
    const torn = integrity === "ok" ? [] : [String(integrity)];
    if (newer !== version - 1) torn.push(`version ${version} has ${newer} newer parts`);
    if (version >= SUMS_SINCE && db.get("SELECT 1 FROM change WHERE sum = ''")) torn.push("sums are missing");
    if (version === SCHEMA_VERSION && !db.get("SELECT 1 FROM recall")) torn.push("the recall is missing");
    return { version, torn };
  } finally {
    db.close();
  }
}
