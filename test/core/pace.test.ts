import { describe, expect, test } from "vitest";
import type { Day } from "../../src/core/day.ts";
import { type PaceSource, pace, topicsPerWeek } from "../../src/core/pace.ts";
import { jan, on } from "../helpers/days.ts";

const AIM = on("2027-06-29");
const days = (from: Day, to: Day) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

function at(today: Day, counted: Day[], changes: Partial<PaceSource> = {}) {
  const loggedToday = counted.includes(today);
  return pace({ today, loggedToday, starts: jan(1), aim: AIM, done: counted.length, target: 180, counted, ...changes });
}

describe("the pace", () => {
  test("is too early to tell before seven days are over", () => {
    expect(at(jan(6), days(jan(1), jan(6)))).toBeNull();
    expect(at(jan(7), days(jan(1), jan(6)))).toBeNull();
    expect(at(jan(7), days(jan(1), jan(7)))).not.toBeNull();
    expect(at(jan(8), days(jan(1), jan(6)))).not.toBeNull();
  });

  test("of every night is seven a week and ends on the aim", () => {
    expect(at(jan(28), days(jan(1), jan(28)))).toEqual({
      required: 7,
      actual: 7,
      finish: AIM,
      earliest: AIM,
      latest: AIM,
    });
  });

  test("counts an open today neither as missed nor as gone", () => {
    expect(at(jan(29), days(jan(1), jan(28)))).toEqual(at(jan(28), days(jan(1), jan(28))));
  });

  test("of a good and a bad fortnight has both ends of its range", () => {
    const counted = [...days(jan(1), jan(14)), ...days(jan(15), jan(28)).filter((day) => day % 2 === 0)];
    expect(at(jan(28), counted, { loggedToday: true })).toEqual({
      required: (7 * 159) / (AIM - jan(28)),
      actual: 5.25,
      finish: jan(28) + 212,
      earliest: jan(28) + 159,
      latest: jan(28) + 318,
    });
  });

  test("before there are fifteen days has its range from the best and the worst week", () => {
    const counted = [...days(jan(1), jan(5)), jan(8), jan(9)];
    expect(at(jan(10), counted)).toMatchObject({ earliest: jan(9) + 223, latest: jan(9) + 243 });
    expect(at(jan(14), days(jan(1), jan(14)))).toMatchObject({ finish: AIM, earliest: AIM, latest: AIM });
  });

  test("looks back 28 days and no further", () => {
    const longAgo = days(jan(1), jan(28));
    expect(at(on("2027-03-01"), longAgo)).toMatchObject({ actual: 0, finish: null, earliest: null, latest: null });
    expect(at(on("2027-02-25"), longAgo)).toMatchObject({ actual: 0.25, latest: null });
  });

  test("with the aim passed asks for nothing and still says where it leads", () => {
    expect(at(jan(28), days(jan(1), jan(28)), { aim: jan(28) })).toMatchObject({
      required: null,
      actual: 7,
      finish: AIM,
    });
    expect(at(jan(28), days(jan(1), jan(28)), { aim: jan(10) })?.required).toBeNull();
  });

  test("of a goal that is reached asks for nothing and finishes nowhere", () => {
    expect(at(jan(28), days(jan(1), jan(28)), { target: 28 })).toMatchObject({ required: 0, finish: null });
    expect(at(jan(28), days(jan(1), jan(28)), { target: 20 })).toMatchObject({ required: 0, finish: null });
  });
});

test.each([
  [26, jan(1), jan(182), 1],
  [26, jan(1), jan(7), 26],
  [0, jan(1), jan(7), 0],
  [3, jan(8), jan(7), null],
])("%i open topics from day %i to %i are %s a week", (open, today, aim, perWeek) => {
  expect(topicsPerWeek(open, today, aim)).toBe(perWeek);
});
