import { describe, expect, it } from "vitest";
import { blockersOf } from "../../src/core/blockers.ts";
import type { CheckOff } from "../../src/core/curriculum.ts";
import { dayOf, isoDay } from "../../src/core/day.ts";
import { readOpening } from "../../src/core/letter.ts";
import { longestGap, sameDays } from "../../src/core/lookBack.ts";
import { monthsLater } from "../../src/core/months.ts";

describe("this day in other years", () => {
  it.each([
    ["2027-01-10", "2024-06-01", ["2026-01-10", "2025-01-10", "2024-01-10"]],
    ["2028-02-29", "2023-01-01", ["2024-02-29"]],
    ["2027-02-28", "2024-01-01", ["2026-02-28", "2025-02-28", "2024-02-28"]],
    ["2027-01-10", "2027-01-01", []],
  ])("of %s since %s are %j", (today, first, days) => {
    expect(sameDays(day(today), day(first)).map((past) => isoDay(past.day))).toEqual(days);
  });
});

it("the longest gap lies between two days, never before the first or after the last", () => {
  expect(longestGap([1, 2, 5, 6, 12, 13])).toEqual({ from: 7, to: 11, days: 5 });
  expect(longestGap([1, 4, 7])).toEqual({ from: 2, to: 3, days: 2 });
  expect(longestGap([1, 2, 3])).toBeNull();
  expect(longestGap([])).toBeNull();
});

it("a blocker is solved by a topic of its entry finished from that day on, not before", () => {
  const done = (topic: string, on: number): [string, CheckOff] => [
    topic,
    { topic, state: "done", day: on, entry: null },
  ];
  const body = "Tried.\n\n## Where I got stuck\n\nThe kernel trick\n";
  const entry = { number: 1, day: 100, body, topics: ["ml/a", "ml/b"] };
  const solvedBy = (...checkOffs: [string, CheckOff][]) => blockersOf([entry], new Map(checkOffs))[0]?.solvedBy;
  expect(solvedBy(done("ml/a", 120), done("ml/b", 110))).toEqual({ topic: "ml/b", day: 110 });
  expect(solvedBy(done("ml/a", 99))).toBeNull();
  expect(solvedBy(done("ml/c", 120))).toBeNull();
  expect(blockersOf([{ ...entry, body: "All went well." }], new Map())).toEqual([]);
});

describe("a letter's opening day", () => {
  it.each([
    ["180", "2027-07-30"],
    ["2 weeks", "2027-02-14"],
    ["1 month", "2027-02-28"],
    ["6m", "2027-07-31"],
    ["3y", "2030-01-31"],
    ["2030-01-10", null],
    ["soon", null],
  ])("%s from 31 January 2027 is %s", (text, expected) => {
    const opens = readOpening(text, dayOf(2027, 1, 31));
    expect(opens === null ? null : isoDay(opens)).toBe(expected);
  });

  it("is the last of February for a leap day a year later, whatever the process's zone", () => {
    expect(isoDay(monthsLater(dayOf(2028, 2, 29), 12))).toBe("2029-02-28");
    expect(isoDay(monthsLater(dayOf(2011, 11, 30), 1))).toBe("2011-12-30");
  });
});

function day(iso: string): number {
  const [year = 0, month = 0, dom = 0] = iso.split("-").map(Number);
  return dayOf(year, month, dom);
}
