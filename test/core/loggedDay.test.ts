import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day } from "../../src/core/day.ts";
import { type DayEntry, loggedDay } from "../../src/core/loggedDay.ts";
import { type LoggedDay, stand, walk } from "../../src/core/streak.ts";
import { jan, rules } from "../helpers/days.ts";

const LOS_ANGELES = { offset: -480, dayEnd: 240 };
const NEW_YORK = { offset: -300, dayEnd: 240 };
const SYDNEY = { offset: 660, dayEnd: 240 };

function written(writtenOn: Day, place = LOS_ANGELES, words = 42): DayEntry {
  return { writtenOn, words, ...place };
}

describe("a day with entries", () => {
  test.each([
    ["on time", [0], { counted: true, onTime: true }],
    ["before the study day, by its civil date", [-1], { counted: true, onTime: true }],
    ["one day late", [1], { counted: true, onTime: false }],
    ["three days late", [3], { counted: true, onTime: false }],
    ["four days late", [4], { counted: false, onTime: false }],
    ["on time and late", [3, 0], { counted: true, onTime: true }],
    ["late and as history", [9, 2], { counted: true, onTime: false }],
  ])("written %s", (_, late, counts) => {
    const entries = late.map((days) => written(jan(10) + days));
    expect(loggedDay(jan(10), entries)).toMatchObject({ day: jan(10), ...counts });
  });

  test("is not logged by minutes, headings or nothing at all", () => {
    expect(loggedDay(jan(10), [])).toBeNull();
    expect(loggedDay(jan(10), [written(jan(10), LOS_ANGELES, 0)])).toBeNull();
    expect(loggedDay(jan(10), [written(jan(10), LOS_ANGELES, 0), written(jan(12))])).toMatchObject({ onTime: false });
  });

  test("was lived where it was written on time, not where a late entry was added", () => {
    const day = loggedDay(jan(10), [written(jan(10)), written(jan(12), SYDNEY)]);
    expect(day).toMatchObject({ first: LOS_ANGELES, last: LOS_ANGELES });
    expect(loggedDay(jan(10), [written(jan(12), SYDNEY)])).toMatchObject({ first: SYDNEY, last: SYDNEY });
  });

  test("lived in two places takes the one nearer to each neighbour", () => {
    const places = { first: NEW_YORK, last: LOS_ANGELES };
    expect(loggedDay(jan(10), [written(jan(10)), written(jan(10), NEW_YORK)])).toMatchObject(places);
    expect(loggedDay(jan(10), [written(jan(10), NEW_YORK), written(jan(10))])).toMatchObject(places);
  });
});

interface Saved extends DayEntry {
  day: Day;
}

const saved: fc.Arbitrary<Saved> = fc
  .record({
    day: fc.integer({ min: jan(1), max: jan(31) }),
    lateDays: fc.constantFrom(0, 0, 0, 1, 3, 4, 20),
    words: fc.constantFrom(0, 1, 42),
    place: fc.constantFrom(LOS_ANGELES, NEW_YORK, SYDNEY),
  })
  .map(({ day, lateDays, words, place }) => ({ day, writtenOn: day + lateDays, words, ...place }));

function logged(entries: readonly Saved[]): LoggedDay[] {
  const days = [...new Set(entries.map(({ day }) => day))].sort((a, b) => a - b);
  return days
    .map((day) =>
      loggedDay(
        day,
        entries.filter((entry) => entry.day === day),
      ),
    )
    .filter((day) => day !== null);
}

function standing(entries: readonly Saved[]) {
  const by = rules(jan(1));
  const last = [...walk(logged(entries), by)].at(-1);
  return stand(last?.run ?? null, last?.previous ?? null, jan(31), by);
}

test("the order in which entries were added does not matter", () => {
  const twice = fc
    .array(saved, { maxLength: 60 })
    .chain((entries) => fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })));
  fc.assert(
    fc.property(twice, ([entries, shuffled]) => {
      expect(standing(shuffled)).toEqual(standing(entries));
    }),
  );
});

test("a further entry of a logged day shortens no streak, wherever it is written", () => {
  fc.assert(
    fc.property(fc.array(saved, { minLength: 1, maxLength: 60 }), saved, fc.nat(), (entries, another, pick) => {
      const day = entries[pick % entries.length]?.day ?? another.day;
      fc.pre(
        loggedDay(
          day,
          entries.filter((entry) => entry.day === day),
        )?.onTime === true,
      );
      const lateDays = another.writtenOn - another.day;
      const after = standing([...entries, { ...another, day, writtenOn: day + lateDays }]);
      expect(after.streak).toBeGreaterThanOrEqual(standing(entries).streak);
    }),
  );
});
