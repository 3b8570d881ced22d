import { rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { count, sampled, skipped } from "./counts.ts";
import { nights, withCopy } from "./nights.ts";
import { judge, referenceSave, SAVE } from "./savedOrNot.ts";
import { canTrace, injected, twoAtATime } from "./strace.ts";

const WRITES = new Set(["write", "pwrite64", "fsync", "fdatasync", "ftruncate"]);

describe("a disk that fails at every write and sync of one save", () => {
  it.skipIf(skipped("disk errors (strace)", !canTrace)).each(["EIO", "ENOSPC"])(
    "with %s: saved truly, or refused with the text in a draft or its loss said",
    async (error) => {
      const home = nights(3);
      const reference = await referenceSave(home);
      const calls = sampled(reference.calls.filter(({ name }) => WRITES.has(name)));
      const faults: string[] = [];
      const figures = { runs: 0, lost: 0, torn: 0, unreadable: 0, refused: 0 };
      await twoAtATime(calls, (call) =>
        withCopy(home, async (copy) => {
          const ended = await injected(copy, SAVE, call, `error=${error}`);
          const { torn, lost, unreadable, saved, drafted } = judge(copy, reference, ended);
          // Without a draft the failure has to say that there is none. Node gives up by itself, without a word, when a
          // write to wake its own threads fails: before anything has been read, or once the draft is there.
          const nodeGaveUp = ended.signal === "SIGABRT" && ended.out === "";
          const textGone = !nodeGaveUp && !saved && !drafted && !/no draft/.test(ended.err);
          const draftUnnamed = !nodeGaveUp && !saved && drafted && !/kept in|draft/.test(ended.err);
          figures.runs += 1;
          figures.lost += Number(lost || textGone);
          figures.torn += Number(torn.length > 0);
          figures.unreadable += unreadable.length;
          figures.refused += Number(ended.code !== 0);
          if (lost || textGone || draftUnnamed || torn.length + unreadable.length > 0)
            faults.push(`${call.name} ${call.nth}: ${JSON.stringify({ torn, lost, textGone, draftUnnamed, ended })}`);
        }),
      );
      rmSync(home, { recursive: true });
      count(figures);
      console.log(`${error} at ${figures.runs} writes and syncs: ${figures.refused} refused`);
      expect(faults).toEqual([]);
    },
  );
});
