import { rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { count, scaled } from "./counts.ts";
import { complaints, journalIn, nights, textsOf } from "./nights.ts";
import { beside, type Ended } from "./strace.ts";

describe("several terminals", () => {
  it.each([2, 3, 4])("%i writers at once: none is refused, nothing is missing", async (writers) => {
    const home = nights(1);
    const each = scaled(250);
    const refused: string[] = [];
    const write = async (writer: number) => {
      for (let n = 0; n < each; n++) {
        const { code, err } = await beside(home, ["log", `writer ${writer}, night ${n}`]);
        if (code !== 0) refused.push(err);
      }
    };
    await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
    const texts = textsOf(journalIn(home));
    const found = complaints(journalIn(home));
    count({ runs: writers * each, lost: writers * each + 1 - texts.length - refused.length, torn: found.length });
    rmSync(home, { recursive: true });
    expect(refused).toEqual([]);
    expect([texts.length, new Set(texts).size]).toEqual([writers * each + 1, writers * each + 1]);
    expect(found).toEqual([]);
  });

  it("eight first runs at once share one journal", async () => {
    for (let round = 0; round < scaled(10); round++) {
      const home = nights(0);
      const runs = await Promise.all(Array.from({ length: 8 }, (_, n) => beside(home, ["log", `first of ${n}`])));
      const texts = textsOf(journalIn(home));
      count({ runs: 8, lost: 8 - texts.length, torn: complaints(journalIn(home)).length });
      expect(runs.filter(({ code }: Ended) => code !== 0)).toEqual([]);
      expect(texts.toSorted()).toEqual(Array.from({ length: 8 }, (_, n) => `first of ${n}`));
      expect(complaints(journalIn(home))).toEqual([]);
      rmSync(home, { recursive: true });
    }
  });
});
