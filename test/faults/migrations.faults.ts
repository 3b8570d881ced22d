import { rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Database } from "../../src/store/database.ts";
import { schemaVersion } from "../../src/store/migrate.ts";
import { SCHEMA_VERSION } from "../../src/store/version.ts";
import { downTo } from "../helpers/olderJournal.ts";
import { count, sampled, scaled, skipped } from "./counts.ts";
import { complaints, journalIn, nights, textsOf, withCopy } from "./nights.ts";
import { type Call, callsOf, canTrace, injected, killedAfter, twoAtATime } from "./strace.ts";

/** Any command brings an older journal up to date. */
const OPEN = { args: ["list"] };
const OLDER = Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => index + 1);

describe.each(OLDER)("kill -9 while a journal of version %i is brought up to date", (version) => {
  async function sweep(kill: (copy: string, n: number) => Promise<unknown>): Promise<void> {
    const home = nights(2);
    downTo(version, journalIn(home));
    const texts = textsOf(journalIn(home));
    const faults: string[] = [];
    const left = new Map<number, number>();
    await twoAtATime(
      Array.from({ length: scaled(60) }, (_, n) => n),
      (n) =>
        withCopy(home, async (copy) => {
          await kill(copy, n);
          const found = wholeAtSomeVersion(journalIn(copy));
          left.set(found.version, (left.get(found.version) ?? 0) + 1);
          const { code, err } = await killedAfter(copy, OPEN, 60_000);
          const torn = [...found.torn, ...(code === 0 ? [] : [err]), ...complaints(journalIn(copy))];
          if (JSON.stringify(textsOf(journalIn(copy))) !== JSON.stringify(texts)) torn.push("the texts changed");
          if (torn.length > 0) faults.push(`kill ${n}: ${torn.join("; ")}`);
        }),
    );
    rmSync(home, { recursive: true });
    count({ runs: scaled(60), torn: faults.length });
    console.log(`left at versions ${JSON.stringify([...left])}`);
    expect(faults).toEqual([]);
  }

  it("at random moments leaves it at a whole version", () =>
    sweep((copy, n) => killedAfter(copy, OPEN, 30 + ((n * 37) % 120))));

  it.skipIf(skipped("kills in migrations by call (strace)", !canTrace))(
    "at its system calls leaves it at a whole version",
    async () => {
      const home = nights(2);
      downTo(version, journalIn(home));
      const all = await withCopy(home, (copy) => callsOf(copy, OPEN));
      rmSync(home, { recursive: true });
      // The calls before the journal is opened write nothing.
      const writing = all.findIndex(({ name }) => name === "pwrite64");
      const calls: Call[] = sampled(all.slice(writing), 60);
      await sweep((copy, n) =>
        injected(copy, OPEN, calls[n % calls.length] ?? { name: "pwrite64", nth: 1 }, "signal=SIGKILL"),
      );
    },
  );
});

function wholeAtSomeVersion(journal: string): { version: number; torn: string[] } {
  const db = new Database(journal, { addon: undefined });
  try {
    const version = schemaVersion(db);
    const integrity = db.pragma("integrity_check");
    const tables = db.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE name IN ('letter', 'recall')");
    const torn = integrity === "ok" ? [] : [String(integrity)];
    if (tables.length !== NEWER_TABLES[version]) torn.push(`version ${version} has ${JSON.stringify(tables)}`);
    return { version, torn };
  } finally {
    db.close();
  }
}

/** How many of the tables looked for stand at each version. */
const NEWER_TABLES: Record<number, number> = { 1: 0, 2: 1, 3: 2, 4: 2 };
