import fc from "fast-check";
import { expect, test } from "vitest";
import { Days } from "../../src/store/days.ts";
import { Ranks } from "../../src/store/ranks.ts";
import { newEntry, startedJournal } from "../helpers/startedJournal.ts";

const MS_A_DAY = 86_400_000;

/** A day and when it was first written about: mostly that evening, or late, years late, before, at the same moment as others. */
const written = fc.record({
  day: fc.integer({ min: 20_000, max: 20_030 }),
  after: fc.oneof(
    fc.constant(20.5 / 24),
    fc.double({ min: -2, max: 5, noNaN: true }),
    fc.integer({ min: -400, max: 4_000 }),
  ),
});

test("Day n is the rank by the moment a day was first written about, however far that is from the day", () => {
  fc.assert(
    fc.property(fc.uniqueArray(written, { selector: ({ day }) => day, maxLength: 25 }), (days) => {
      const { journal, db } = startedJournal();
      journal.commit(
        "log",
        days.map(({ day, after }, index) =>
          newEntry(`e${index}`, index + 1, day, `Night ${index}`, {
            written_at: Math.floor((day + after) * MS_A_DAY),
            written_on: Math.max(day, Math.floor(day + after)),
          }),
        ),
      );
      const [from, to] = [20_005, 20_025];
      const inside = days.filter(({ day }) => day >= from && day <= to);
      const at = ({ day, after }: { day: number; after: number }) => Math.floor((day + after) * MS_A_DAY);
      const order = inside.toSorted((one, other) => at(one) - at(other) || one.day - other.day);
      for (const oneByOne of [0, 10, 40]) {
        const nth = journal.read(Ranks).ranker(from, to, oneByOne);
        expect(order.map(({ day }) => nth(day))).toEqual(order.map((_, index) => index + 1));
        const open = [from, from + 7, to].filter((day) => inside.every((one) => one.day !== day));
        expect(open.map(nth)).toEqual(open.map(() => null));
      }
      expect(journal.read(Days).countBetween(from, to)).toBe(inside.length);
      db.close();
    }),
    { numRuns: 40 },
  );
});
