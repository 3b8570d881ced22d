import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day } from "../../src/core/day.ts";
import { aimDay, type Goal, goalOf, goalSpans, rankDays } from "../../src/core/goal.ts";
import { jan, on } from "../helpers/days.ts";

function goal(id: string, changes: Partial<Goal> = {}): Goal {
  return {
    id,
    title: id,
    days: 180,
    counts: "written",
    starts: null,
    aim: null,
    freezes: true,
    finished: null,
    ...changes,
  };
}

const countedOn = (days: readonly Day[]) => (from: Day) => days.find((day) => day >= from) ?? null;

describe("a goal", () => {
  test("aims at its 180th day, the first included, unless told otherwise", () => {
    expect(aimDay(goal("first"), jan(1))).toBe(on("2027-06-29"));
    expect(aimDay(goal("first", { aim: on("2027-12-31") }), jan(1))).toBe(on("2027-12-31"));
    expect(aimDay(goal("one", { days: 1 }), jan(1))).toBe(jan(1));
  });

  test("starts on the first counted day, or on the day it was given", () => {
    expect(goalSpans([goal("first")], countedOn([jan(4), jan(5)]))).toMatchObject([{ starts: jan(4), ends: null }]);
    expect(goalSpans([goal("first", { starts: jan(2) })], countedOn([jan(4)]))).toMatchObject([{ starts: jan(2) }]);
    expect(goalSpans([goal("first")], countedOn([]))).toMatchObject([{ starts: null, ends: null }]);
  });

  test("that was finished is followed by the next one's first counted day", () => {
    const goals = [goal("first", { finished: jan(10) }), goal("second")];
    const spans = goalSpans(goals, countedOn([jan(1), jan(10), jan(15)]));
    expect(spans).toMatchObject([
      { starts: jan(1), ends: jan(10) },
      { starts: jan(15), ends: null },
    ]);
    const owners = [jan(0), jan(1), jan(10), jan(11), jan(15), jan(99)].map(
      (day) => goalOf(spans, day)?.goal.id ?? null,
    );
    expect(owners).toEqual([null, "first", "first", null, "second", "second"]);
  });

  test("ends on the eve of the next one's start, if that is sooner", () => {
    const second = goal("second", { starts: jan(8) });
    const counted = countedOn([jan(1)]);
    expect(goalSpans([goal("first"), second], counted)[0]).toMatchObject({ ends: jan(7) });
    expect(goalSpans([goal("first", { finished: jan(9) }), second], counted)[0]).toMatchObject({ ends: jan(7) });
    expect(goalSpans([goal("first", { finished: jan(5) }), second], counted)[0]).toMatchObject({ ends: jan(5) });
  });

  test("that is still running holds the days until the next has a start", () => {
    const spans = goalSpans([goal("first"), goal("second")], countedOn([jan(1)]));
    expect(spans).toMatchObject([
      { starts: jan(1), ends: null },
      { starts: null, ends: null },
    ]);
    expect(goalOf(spans, jan(20))?.goal.id).toBe("first");
  });

  test("owns no day twice", () => {
    const day = fc.integer({ min: jan(1), max: jan(31) });
    const any = fc.record({ starts: fc.option(day), finished: fc.option(day) }).map((changes) => goal("any", changes));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 4 }), fc.uniqueArray(day), day, (goals, counted, asked) => {
        const byStart = goals.toSorted((a, b) => (a.starts ?? 0) - (b.starts ?? 0));
        const spans = goalSpans(byStart, countedOn(counted.toSorted((a, b) => a - b)));
        const owners = spans.filter(
          ({ starts, ends }) => starts !== null && starts <= asked && (ends === null || asked <= ends),
        );
        expect(owners.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("Day n", () => {
  test("is a day's rank by its first entry, so a late one renumbers nothing", () => {
    const onTime = [jan(1), jan(2), jan(4)].map((day, index) => ({ day, firstWrittenAt: index }));
    const withLate = [...onTime, { day: jan(3), firstWrittenAt: 9 }];
    expect([...rankDays(withLate)]).toEqual([
      [jan(1), 1],
      [jan(2), 2],
      [jan(4), 3],
      [jan(3), 4],
    ]);
  });

  test("follows the date for days written at one moment, as an import does", () => {
    const days = [jan(3), jan(1), jan(2)].map((day) => ({ day, firstWrittenAt: 0 }));
    expect([...rankDays(days).keys()]).toEqual([jan(1), jan(2), jan(3)]);
  });
});
