import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../helpers/built.ts";
import { count, sampled, skipped } from "./counts.ts";
import { complaints, journalIn, nights, sizesOf, withCopy } from "./nights.ts";
import { type Command, callsOf, canTrace, injected, twoAtATime } from "./strace.ts";

const KILLS = 20;

describe.skipIf(skipped("kills in backup and restore (strace)", !canTrace))("kill -9", () => {
  it("in a backup leaves the journal whole, and no backup that is not", async () => {
    const home = nights(3);
    const journal = sizesOf(journalIn(home));
    const faults = await killed(home, { args: ["backup"] }, (copy) => {
      const folder = join(journalIn(copy), "../backups");
      const unsound = readdirSync(folder)
        .filter((name) => name.endsWith(".db"))
        .filter((name) => complaints(join(folder, name)).length > 0);
      return [...unsound, ...(sizesOf(journalIn(copy)) === journal ? [] : ["the journal changed"])];
    });
    rmSync(home, { recursive: true });
    expect(faults).toEqual([]);
  });

  it("in a restore leaves one whole journal: the old one or the backup's", async () => {
    const home = nights(2);
    run(["backup", "copy.db"], home);
    const entriesThen = 2;
    run(["log", "after the backup"], home);
    const faults = await killed(home, { args: ["restore", "copy.db", "--yes"] }, (copy) => {
      const { code, out, err } = run(["list", "--json"], copy);
      if (code !== 0) return [err];
      const { total } = JSON.parse(out);
      return total === entriesThen || total === entriesThen + 1 ? [] : [`${total} entries`];
    });
    rmSync(home, { recursive: true });
    expect(faults).toEqual([]);
  });
});

async function killed(home: string, command: Command, look: (copy: string) => string[]): Promise<string[]> {
  const all = await withCopy(home, (copy) => callsOf(copy, command));
  // Nothing is written before the first sync or write of its own.
  const first = all.findIndex(({ name }) => name === "pwrite64" || name === "fsync");
  const calls = sampled(all.slice(first), KILLS);
  const faults: string[] = [];
  await twoAtATime(calls, (call) =>
    withCopy(home, async (copy) => {
      await injected(copy, command, call, "signal=SIGKILL");
      const torn = [...look(copy), ...complaints(journalIn(copy))];
      if (torn.length > 0) faults.push(`${call.name} ${call.nth}: ${torn.join("; ")}`);
    }),
  );
  count({ runs: calls.length, torn: faults.length });
  return faults;
}
