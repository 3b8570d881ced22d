import fc from "fast-check";
import { expect, test } from "vitest";
import { type LoggedDay, type Place, type StreakRules, stand, walk } from "../../src/core/streak.ts";
import { rules, UTC } from "../helpers/days.ts";
import { naiveStreak } from "../helpers/naiveStreak.ts";

const FIRST = 20_000;
const SPAN = 60;

const place: fc.Arbitrary<Place> = fc.record({
  offset: fc.constantFrom(-720, -480, -480, -480, 0, 345, 660, 840),
  dayEnd: fc.constantFrom(0, 240, 240, 240, 360),
});

// Mostly logged, or no streak would live long enough to earn a freeze.
const logged = (day: number): fc.Arbitrary<LoggedDay | null> =>
  fc.oneof(
    { weight: 7, arbitrary: one(day, fc.constant("on-time")) },
    { weight: 1, arbitrary: one(day, fc.constantFrom("late", "history")) },
    { weight: 2, arbitrary: fc.constant(null) },
  );

const one = (day: number, kinds: fc.Arbitrary<string>): fc.Arbitrary<LoggedDay> =>
  fc.tuple(kinds, place, place).map(([kind, first, last]) => ({
    day,
    counted: kind !== "history",
    onTime: kind === "on-time",
    first,
    last,
  }));

const days = fc
  .tuple(...Array.from({ length: SPAN }, (_, index) => logged(FIRST + index)))
  .map((all) => all.filter((day) => day !== null));

const anyRules: fc.Arbitrary<StreakRules> = fc
  .record({
    starts: fc.constantFrom(FIRST, FIRST, FIRST + 9),
    freezesFrom: fc.constantFrom(FIRST, FIRST, FIRST + 30, FIRST + 99),
    rests: fc.uniqueArray(fc.integer({ min: FIRST, max: FIRST + SPAN }), { maxLength: 12 }),
  })
  .map(({ starts, freezesFrom, rests }) =>
    rules(starts, { freezes: (day) => day >= freezesFrom, rests: (day) => rests.includes(day) }),
  );

/** Today is the last day that may be logged, or later. */
const offset = fc.integer({ min: -1, max: 12 });

function standing(all: readonly LoggedDay[], today: number, by: StreakRules) {
  const last = [...walk(all, by)].at(-1);
  return stand(last?.run ?? null, last?.previous ?? null, today, by);
}

test("following day by day comes to what a naive walk over every day does", () => {
  fc.assert(
    fc.property(days, anyRules, offset, (all, by, ahead) => {
      const today = FIRST + SPAN + ahead;
      const { bridges: _, ...expected } = naiveStreak(all, today, by);
      expect(standing(all, today, by)).toMatchObject(expected);
      for (const { logged: day, run } of walk(all, by)) {
        const { bridges: __, ...then } = naiveStreak(
          all.filter((other) => other.day <= day.day),
          0,
          by,
        );
        expect(run).toMatchObject(then);
      }
    }),
    { numRuns: 300 },
  );
});

test("the gaps name the bridges the naive walk finds", () => {
  fc.assert(
    fc.property(days, anyRules, offset, (all, by, ahead) => {
      const today = FIRST + SPAN + ahead;
      const gaps = [...walk(all, by)].flatMap(({ gap }) => gap).concat(standing(all, today, by).gap);
      const found = gaps.filter(({ became }) => became === "freeze" || became === "travel");
      const { bridges } = naiveStreak(all, today, by);
      // After a streak has ended the naive walk still sees travel; it changes nothing.
      expect(found.filter(({ became }) => became === "freeze")).toEqual(
        bridges.filter(({ became }) => became === "freeze"),
      );
      expect(bridges).toEqual(expect.arrayContaining(found));
    }),
    { numRuns: 300 },
  );
});

test("a walk continued from any day is the walk from the first", () => {
  fc.assert(
    fc.property(days, anyRules, fc.nat(SPAN), (all, by, cut) => {
      const whole = [...walk(all, by)];
      const head = whole.slice(0, cut);
      expect([...head, ...walk(all.slice(cut), by, head.at(-1) ?? null)]).toEqual(whole);
    }),
  );
});

// The entry is written where the learner wrote last or next, under rules that stay: a stop half-way round the earth can
// show that the day after it was a long one.
test("an entry added in time shortens no streak, nor the best, nor the freezes held", () => {
  const addedOn = fc.integer({ min: FIRST, max: FIRST + SPAN - 1 });
  const steady = fc.tuple(anyRules, fc.boolean()).map(([by, freezes]) => ({ ...by, freezes: () => freezes }));
  fc.assert(
    fc.property(days, steady, addedOn, fc.boolean(), fc.boolean(), offset, (all, by, day, onTime, moved, ahead) => {
      const counted = all.filter((other) => other.counted);
      fc.pre(counted.every((other) => other.day !== day));
      // Written on a planned rest in the old place, it shows that the day before was a whole one there.
      fc.pre(!by.rests(day));
      const last = counted.findLast((other) => other.day < day)?.last ?? UTC;
      const next = counted.find((other) => other.day > day)?.first ?? last;
      const where = moved ? next : last;
      const entry = { day, counted: true, onTime, first: where, last: where };
      const more = [...all.filter((other) => other.day !== day), entry].sort((a, b) => a.day - b.day);

      const today = FIRST + SPAN + ahead;
      const before = standing(all, today, by);
      const after = standing(more, today, by);
      expect(after.streak).toBeGreaterThanOrEqual(before.streak);
      expect(after.best).toBeGreaterThanOrEqual(before.best);
      expect(after.bucket).toBeGreaterThanOrEqual(before.bucket);
    }),
    { numRuns: 1000 },
  );
});

test("a bridged day adds nothing: no streak has more days than were logged in it", () => {
  fc.assert(
    fc.property(days, anyRules, offset, (all, by, ahead) => {
      const { streak, since } = standing(all, FIRST + SPAN + ahead, by);
      const inIt = all.filter(({ day, counted }) => counted && since !== null && day >= since);
      expect(streak).toBe(inIt.length);
    }),
  );
});

test("the best streak never shrinks along the way, and strict is never longer than the streak", () => {
  fc.assert(
    fc.property(days, anyRules, (all, by) => {
      let best = 0;
      for (const { run } of walk(all, by)) {
        expect(run.best).toBeGreaterThanOrEqual(best);
        expect(run.strict).toBeLessThanOrEqual(run.streak);
        expect(run.streak).toBeLessThanOrEqual(run.best);
        best = run.best;
      }
    }),
  );
});

test("a further day with history only changes no figure", () => {
  fc.assert(
    fc.property(days, anyRules, fc.integer({ min: FIRST, max: FIRST + SPAN - 1 }), place, (all, by, day, where) => {
      fc.pre(all.every((other) => other.day !== day));
      const entry = { day, counted: false, onTime: false, first: where, last: where };
      const more = [...all, entry].sort((a, b) => a.day - b.day);
      expect(standing(more, FIRST + SPAN, by)).toEqual(standing(all, FIRST + SPAN, by));
    }),
  );
});
