import { expect, test } from "vitest";
import { type CalendarSource, calendarMarks } from "../../src/core/calendarMarks.ts";
import type { Day } from "../../src/core/day.ts";
import { type LoggedDay, stand, walk } from "../../src/core/streak.ts";
import { history, jan, late, night, nights, rules } from "../helpers/days.ts";

function marks(
  days: LoggedDay[],
  today: Day,
  rests: (day: Day) => boolean = () => false,
  changes: Partial<CalendarSource> = {},
) {
  const by = rules(jan(2), { rests });
  const steps = [...walk(days, by)];
  const last = steps.at(-1);
  const standing = stand(last?.run ?? null, last?.previous ?? null, today, by);
  const gap = [...steps.flatMap((step) => step.gap), ...standing.gap];
  const source = { days, gap, starts: last ? by.starts : null, ends: null, today: standing.today, rests, ...changes };
  return calendarMarks(jan(1), jan(19), source).map(({ mark }) => mark);
}

test("a calendar marks every kind of day", () => {
  const days = [...nights(jan(2), jan(8)), late(jan(10)), history(jan(13)), night(jan(14))];
  expect(marks(days, jan(17), (day) => day === jan(11) || day === jan(15))).toEqual([
    "none", // before the goal
    ...Array.from({ length: 7 }, () => "on-time"),
    "freeze",
    "late",
    "rest",
    "missed",
    "history",
    "on-time",
    "rest",
    "missed",
    "open",
    "none",
    "none",
  ]);
});

test("a calendar tells tonight as a rest where one was planned, until something is written", () => {
  const sundays = (day: Day) => day === jan(3);
  expect(marks([night(jan(2))], jan(3), sundays).slice(0, 4)).toEqual(["none", "on-time", "rest", "none"]);
  expect(marks(nights(jan(2), jan(3)), jan(3), sundays).slice(0, 4)).toEqual(["none", "on-time", "on-time", "none"]);
});

test("a calendar shows the rests and the missed days after the end of a streak", () => {
  const after = marks([night(jan(2))], jan(8), (day) => day === jan(5)).slice(1, 8);
  expect(after).toEqual(["on-time", "missed", "missed", "rest", "missed", "missed", "open"]);
});

test("a calendar leaves the days after a finished goal alone", () => {
  expect(marks([night(jan(2))], jan(8), undefined, { ends: jan(4) }).slice(1, 8)).toEqual([
    "on-time",
    "missed",
    "missed",
    "none",
    "none",
    "none",
    "none",
  ]);
});

test("a calendar before the first entry is empty", () => {
  expect(new Set(marks([], jan(8)))).toEqual(new Set(["none"]));
});
