import { describe, expect, test } from "vitest";
import { isoDay } from "../../src/core/day.ts";
import { readAnyDay, readDay } from "../../src/core/dayInput.ts";
import type { Moment } from "../../src/core/moment.ts";
import { readSelector } from "../../src/core/selector.ts";
import { at } from "../helpers/days.ts";

const evening = at("2027-01-10 22:30"); // a Sunday
const afterMidnight = at("2027-01-11 00:40"); // still Sunday's night

const read = (text: string, now: Moment) => isoDay(readDay(text, now));

describe("a typed day", () => {
  test.each([
    ["2027-01-10", "2027-01-10"],
    ["2024-02-29", "2024-02-29"],
    ["today", "2027-01-10"],
    ["Today", "2027-01-10"],
    ["yesterday", "2027-01-09"],
    ["saturday", "2027-01-09"],
    ["Sat", "2027-01-09"],
    ["MONDAY", "2027-01-04"],
    ["wed", "2027-01-06"],
    ["sunday", "2027-01-03"], // the last one before today
  ])("%s is %s on the evening of Sunday 10 January", (text, day) => {
    expect(read(text, evening)).toBe(day);
  });

  test.each([
    ["2024-02-30", "2024-02-30 is not a date: February 2024 has 29 days"],
    ["2023-02-29", "2023-02-29 is not a date: February 2023 has 28 days"],
    ["2027-13-01", "2027-13-01 is not a date: there is no month 13"],
    ["2027-01-00", "2027-01-00 is not a date: months begin with day 01"],
    ["2027-12-32", "2027-12-32 is not a date: December 2027 has 31 days"],
    ["2024-1-1", 'not a day: "2024-1-1"'],
    ["30m", 'not a day: "30m"'],
    ["-1", 'not a day: "-1"'],
    ["mo", 'not a day: "mo"'],
    ["mond", 'not a day: "mond"'],
    ["constructor", 'not a day: "constructor"'],
    ["", 'not a day: ""'],
  ])("%s is malformed, and the reason is given", (text, message) => {
    for (const reader of [readDay, readAnyDay]) {
      expect(() => reader(text, evening)).toThrow(expect.objectContaining({ code: "usage", message }));
    }
  });

  test.each([
    ["fryday", "friday"],
    ["yesterdy", "yesterday"],
    ["tomorow", "tomorrow"],
    ["mond", "monday"],
  ])("%s may have meant %s", (text, meant) => {
    for (const reader of [readDay, readAnyDay, readSelector])
      expect(() => reader(text, evening)).toThrow(expect.objectContaining({ hint: `did you mean ${meant}?` }));
    expect(() => readSelector("soon", evening)).toThrow(
      expect.objectContaining({ hint: expect.stringContaining("A..B a range") }),
    );
  });

  test("that has not begun is refused for writing and fine for asking", () => {
    expect(() => readDay("2027-01-11", evening)).toThrow(
      expect.objectContaining({ code: "refused", message: "2027-01-11 has not begun: today is 2027-01-10" }),
    );
    expect(isoDay(readAnyDay("2027-01-11", evening))).toBe("2027-01-11");
    expect(isoDay(readAnyDay("Tomorrow", evening))).toBe("2027-01-11");
    expect(() => readDay("tomorrow", evening)).toThrow("2027-01-11 has not begun: today is 2027-01-10");
    expect(() => readAnyDay("tomorrow", afterMidnight)).toThrow(
      expect.objectContaining({ hint: "give the date: 2027-01-11 or 2027-01-12" }),
    );
  });

  test("may be the civil date between midnight and the day's end, and no later one", () => {
    expect(read("2027-01-11", afterMidnight)).toBe("2027-01-11");
    expect(read("today", afterMidnight)).toBe("2027-01-10");
    expect(() => readDay("2027-01-12", afterMidnight)).toThrow(expect.objectContaining({ code: "refused" }));
  });

  test("named yesterday after midnight is refused, naming both dates it might mean", () => {
    expect(() => readDay("yesterday", afterMidnight)).toThrow(
      expect.objectContaining({
        code: "refused",
        message: '"yesterday" could mean Sat 9 Jan or Sun 10 Jan: it is Mon 00:40, and the day ends at 04:00',
        hint: "give the date: 2027-01-09 or 2027-01-10",
      }),
    );
    expect(read("yesterday", at("2027-01-11 04:00"))).toBe("2027-01-10");
  });

  test("named by the weekday that has just ended on the wall is refused in the same way; other weekdays are plain", () => {
    expect(() => readDay("sunday", afterMidnight)).toThrow(
      expect.objectContaining({ hint: "give the date: 2027-01-03 or 2027-01-10" }),
    );
    expect(read("monday", afterMidnight)).toBe("2027-01-04");
    expect(read("saturday", afterMidnight)).toBe("2027-01-09");
  });
});
