import { describe, expect, test } from "vitest";
import { isoDay } from "../../src/core/day.ts";
import { plain } from "../../src/render/paint.ts";
import { type StreakReport, streakText } from "../../src/render/streakText.ts";
import { SUNDAY } from "./samples.ts";

const marks = Array.from({ length: 14 }, (_, index) => {
  const day = SUNDAY - 13 + index;
  return { day, mark: index < 4 ? ("none" as const) : ("on-time" as const) };
});

const report: StreakReport = {
  today: isoDay(SUNDAY),
  streak: { current: 10, strict: 4, best: 10, since: "2027-01-01" },
  written: { days: 10, goal: 180, left: 170 },
  published: { days: 0 },
  freezes: { held: 1, spent: ["2027-01-05"] },
  goal: { title: "180 days", start: "2027-01-01", aim: "2027-06-29" },
  pace: null,
};

const shown = (columns: number, of = report, freezes = true) =>
  `\n${streakText(of, { columns, paint: plain, sentences: ["Streak 10 · written 10/180 · freezes 1"], marks, freezes })}\n`;

describe("the streak in full", () => {
  test("in 40 columns", () => {
    expect(shown(40)).toMatchInlineSnapshot(`
      "
      Streak 10 · written 10/180 · freezes 1

        Streak     10 days · since Fri 1 Jan
        Strict     4 days
        Best       10 days
        Written    10/180 · 170 left
                   aim Tue 29 Jun
        Freezes    1 held · spent Tue 5 Jan
        Pace       too early to tell

          Jan
      Mon · ■
      Tue · ■
      Wed · ■
      Thu · ■
      Fri ■ ■
      Sat ■ ■
      Sun ■ ■

          ■ on time

      An entry counts up to 3 days late. Seven
      counted days earn a freeze, two at most
      are held, and each covers one missed
      day. Rest days and travel bridge a
      streak and add nothing.
      "
    `);
  });

  test("in 80 columns, with a pace and articles", () => {
    const pace = { required: 7, actual: 6.5, finish: "2027-07-03", earliest: "2027-06-29", latest: "2027-07-05" };
    expect(shown(80, { ...report, pace, published: { days: 1 } })).toMatchInlineSnapshot(`
      "
      Streak 10 · written 10/180 · freezes 1

        Streak     10 days · since Fri 1 Jan
        Strict     4 days
        Best       10 days
        Written    10/180 · 170 left · aim Tue 29 Jun
        Published  1 day
        Freezes    1 held · spent Tue 5 Jan
        Pace       7.0 nights a week needed · 6.5 of late
                   finish Sat 3 Jul (Tue 29 Jun – Mon 5 Jul)

          Jan
      Mon · ■
      Tue · ■
      Wed · ■
      Thu · ■
      Fri ■ ■
      Sat ■ ■
      Sun ■ ■

          ■ on time

      An entry counts up to 3 days late. Seven counted days earn a freeze, two at most
      are held, and each covers one missed day. Rest days and travel bridge a streak
      and add nothing.
      "
    `);
  });

  test("after a miss no bare 0 stands there", () => {
    const missed = {
      ...report,
      streak: { current: 0, strict: 0, best: 5, since: null },
      freezes: { held: 0, spent: [] },
    };
    expect(shown(80, missed)).not.toMatch(/\b0\b(?!\/)/);
  });

  test("without freezes the rules do not speak of them", () => {
    expect(shown(80, report, false)).not.toContain("earn a freeze");
  });
});
