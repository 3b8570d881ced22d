import { rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { count, sampled, skipped } from "./counts.ts";
import { nights, withCopy } from "./nights.ts";
import { judge, referenceSave, SAVE } from "./savedOrNot.ts";
import { canTrace, injected, twoAtATime } from "./strace.ts";

describe("kill -9 at every system call of one save", () => {
  it.skipIf(skipped("kills at system calls (strace)", !canTrace))(
    "leaves the entry, its topic, its check-off and its change there whole or not at all",
    async () => {
      const home = nights(3);
      const reference = await referenceSave(home);
      const faults: string[] = [];
      const figures = { runs: 0, lost: 0, torn: 0, unreadable: 0, killed: 0, saved: 0 };
      await twoAtATime(sampled(reference.calls), (call) =>
        withCopy(home, async (copy) => {
          const ended = await injected(copy, SAVE, call, "signal=SIGKILL");
          const { torn, lost, unreadable, saved } = judge(copy, reference, ended);
          figures.runs += 1;
          figures.lost += Number(lost);
          figures.torn += Number(torn.length > 0);
          figures.unreadable += unreadable.length;
          figures.killed += Number(ended.code === null);
          figures.saved += Number(saved);
          if (lost || torn.length + unreadable.length > 0)
            faults.push(`${call.name} ${call.nth}: ${JSON.stringify({ torn, lost, unreadable })}`);
        }),
      );
      rmSync(home, { recursive: true });
      count(figures);
      console.log(`kills at ${figures.runs} system calls: ${figures.killed} hit, ${figures.saved} entries saved`);
      expect(faults).toEqual([]);
      expect(figures.killed).toBeGreaterThan(figures.runs * 0.9);
    },
  );
});
