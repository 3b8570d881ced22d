import { expect, it } from "vitest";
import { chaptersText, type PastStreak } from "../../src/render/chaptersText.ts";
import { plain } from "../../src/render/paint.ts";

const past = (longestGap: number, bridges: Partial<PastStreak["bridges"]>): PastStreak => ({
  ...{ from: "2027-01-01", to: "2027-01-16", endedBy: "2027-01-18", days: 15, longestGap },
  bridges: { freeze: 0, rest: 0, travel: 0, ...bridges },
});

it.each([
  ["nothing bridged", past(0, {}), "a day without an entry"],
  ["one freeze, which is no row", past(1, { freeze: 1 }), "a day without an entry · bridged by 1 freeze"],
  [
    "several days, with the longest row of them",
    past(2, { freeze: 1, rest: 2 }),
    "a day without an entry · bridged by 1 freeze, 2 rest days (at most 2 in a row)",
  ],
])("a past streak tells %s", (_, chapter, fate) => {
  expect(chaptersText([chapter], { columns: 120, paint: plain })).toBe(
    `15 days · Fri 1 Jan 2027 – Sat 16 Jan 2027\n  ended on Mon 18 Jan 2027, ${fate}`,
  );
});
