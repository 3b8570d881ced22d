import { rmSync } from "node:fs";
import { expect, it } from "vitest";
import { flipBits } from "./bitFlips.ts";
import { count, scaled } from "./counts.ts";
import { journalIn, nights } from "./nights.ts";

it("no single flipped bit changes what a journal says without the doctor finding it", () => {
  const home = nights(30);
  const flips = scaled(1000);
  const { found, harmless, undetected } = flipBits(journalIn(home), flips);
  rmSync(home, { recursive: true });
  count({ runs: flips, undetected: undetected.length });
  console.log(`${flips} flipped bits: ${found} found, ${harmless} in bytes that hold nothing`);
  expect(undetected).toEqual([]);
});
