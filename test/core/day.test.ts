import { utc } from "@date-fns/utc/utc";
import { addDays } from "date-fns/addDays";
import { getISODay } from "date-fns/getISODay";
import { getISOWeek } from "date-fns/getISOWeek";
import { getISOWeekYear } from "date-fns/getISOWeekYear";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  civilParts,
  dayOf,
  daysInMonth,
  isoDay,
  isoWeek,
  mondayOf,
  parseIsoDay,
  parseIsoWeek,
  weekday,
} from "../../src/core/day.ts";

const date = (day: number) => new Date(day * 86_400_000);
const anyDay = fc.integer({ min: dayOf(0, 1, 1), max: dayOf(9999, 12, 31) });

describe("a day", () => {
  test.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["2000-02-29", 11_016],
    ["2027-01-10", 20_828],
    ["0000-01-01", -719_528],
    ["9999-12-31", 2_932_896],
  ])("%s is number %i", (text, day) => {
    expect(parseIsoDay(text)).toBe(day);
    expect(isoDay(day)).toBe(text);
  });

  test.each([
    "2024-02-30",
    "2023-02-29",
    "1900-02-29",
    "2024-04-31",
    "2024-00-10",
    "2024-13-01",
    "2024-01-00",
    "2024-1-1",
    "24-01-01",
    "2024-01-01T00:00",
    " 2024-01-01",
    "2024-01-01\n",
    "30m",
    "-2024-01-01",
    "+2024-01-01",
    "２０２４-01-01",
    "",
  ])("%j names none", (text) => {
    expect(parseIsoDay(text)).toBeNull();
  });

  test("is the one the platform's own calendar has, over ten thousand years", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(isoDay(day)).toBe(date(day).toISOString().slice(0, 10));
        expect(parseIsoDay(isoDay(day))).toBe(day);
        const { year, month, dom } = civilParts(day);
        expect(dayOf(year, month, dom)).toBe(day);
      }),
      { numRuns: 2000 },
    );
  });

  test("follows the one before without a gap, for eight centuries", () => {
    let expected = dayOf(1600, 1, 1);
    for (let year = 1600; year < 2400; year++) {
      for (let month = 1; month <= 12; month++) {
        for (let dom = 1; dom <= daysInMonth(year, month); dom++) {
          if (dayOf(year, month, dom) !== expected) expect(dayOf(year, month, dom)).toBe(expected);
          const parts = civilParts(expected);
          if (parts.year !== year || parts.month !== month || parts.dom !== dom) {
            expect(parts).toEqual({ year, month, dom });
          }
          expected++;
        }
      }
    }
    expect(expected).toBe(dayOf(2400, 1, 1));
  });

  test("falls in the ISO week and on the weekday date-fns gives in UTC", () => {
    const modern = fc.integer({ min: dayOf(1800, 1, 1), max: dayOf(2400, 12, 31) });
    fc.assert(
      fc.property(modern, (day) => {
        const inUtc = addDays(date(day), 0, { in: utc });
        expect(weekday(day)).toBe(getISODay(inUtc) - 1);
        expect(isoWeek(day)).toEqual({ year: getISOWeekYear(inUtc), week: getISOWeek(inUtc) });
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ["2024-12-30", 2025, 1],
    ["2026-12-30", 2026, 53],
    ["2027-01-01", 2026, 53],
    ["2027-01-04", 2027, 1],
    ["2021-01-03", 2020, 53],
  ])("%s lies in week %i-W%i", (text, year, week) => {
    expect(isoWeek(parseIsoDay(text) ?? 0)).toEqual({ year, week });
  });

  test("is found again by the name of its week, and a week that never was is none", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, week } = isoWeek(day);
        fc.pre(year >= 0 && year <= 9999);
        const name = `${String(year).padStart(4, "0")}-W${String(week).padStart(2, "0")}`;
        expect(parseIsoWeek(name)).toBe(mondayOf(day));
      }),
    );
    for (const none of ["2027-W53", "2027-W00", "2027-W99", "2027-W1", "2027-01-04"])
      expect(parseIsoWeek(none)).toBeNull();
  });
});
