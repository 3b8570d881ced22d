import fc from "fast-check";
import { expect, test } from "vitest";
import { chapters } from "../../src/core/chapters.ts";
import type { Day } from "../../src/core/day.ts";
import { type LoggedDay, type StreakRules, stand, walk } from "../../src/core/streak.ts";
import { history, jan, night, nights, rules } from "../helpers/days.ts";

function past(days: LoggedDay[], today: Day, changes: Partial<StreakRules> = {}) {
  const by = rules(jan(1), changes);
  const steps = [...walk(days, by)];
  const last = steps.at(-1);
  return chapters(steps, stand(last?.run ?? null, last?.previous ?? null, today, by));
}

const NONE = { rest: 0, travel: 0, freeze: 0 };

test("a running streak is no chapter, and one ended tonight is", () => {
  expect(past(nights(jan(1), jan(5)), jan(6))).toEqual([]);
  expect(past(nights(jan(1), jan(5)), jan(7))).toEqual([
    { from: jan(1), to: jan(5), days: 5, endedBy: jan(6), longestGap: 0, bridges: NONE },
  ]);
});

test("a chapter tells what it outlived and what ended it", () => {
  const days = [...nights(jan(1), jan(10)), ...nights(jan(14), jan(15)), night(jan(20))];
  expect(past(days, jan(20), { rests: (day) => day === jan(12) || day === jan(13) })).toEqual([
    {
      from: jan(1),
      to: jan(15),
      days: 12,
      endedBy: jan(16),
      longestGap: 3,
      bridges: { rest: 2, travel: 0, freeze: 1 },
    },
  ]);
});

test("history makes no chapter", () => {
  expect(past([history(jan(1)), night(jan(5)), history(jan(7)), night(jan(9))], jan(9))).toMatchObject([
    { from: jan(5), to: jan(5), days: 1, endedBy: jan(6) },
  ]);
});

test("the chapters and the running streak hold every counted day once", () => {
  const some = fc.uniqueArray(fc.integer({ min: jan(1), max: jan(60) }), { minLength: 1 });
  const off = fc.uniqueArray(fc.integer({ min: jan(1), max: jan(60) }), { maxLength: 10 });
  fc.assert(
    fc.property(some, off, (written, rested) => {
      const days = written.toSorted((a, b) => a - b).map((day) => night(day));
      const by = rules(jan(1), { rests: (day) => rested.includes(day) });
      const steps = [...walk(days, by)];
      const last = steps.at(-1);
      const standing = stand(last?.run ?? null, last?.previous ?? null, jan(60), by);
      const all = chapters(steps, standing);
      expect(all.reduce((sum, { days }) => sum + days, standing.streak)).toBe(days.length);
      expect(Math.max(standing.streak, ...all.map(({ days }) => days))).toBe(standing.best);
    }),
  );
});
