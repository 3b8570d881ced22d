import { expect, test } from "vitest";
import { clockTime, dayInMonth, shortDay, weekdayName } from "../../src/core/dayWords.ts";
import { on } from "../helpers/days.ts";

test.each([
  ["2027-01-10", "Sun", "Sun 10", "Sun 10 Jan"],
  ["2027-12-06", "Mon", "Mon 6", "Mon 6 Dec"],
  ["2024-02-29", "Thu", "Thu 29", "Thu 29 Feb"],
])("%s is %s, %s, %s", (text, name, inMonth, short) => {
  expect(weekdayName(on(text))).toBe(name);
  expect(dayInMonth(on(text))).toBe(inMonth);
  expect(shortDay(on(text))).toBe(short);
});

test("a date far from the one it is read beside carries its year; New Year's Eve on New Year's Day does not", () => {
  expect(shortDay(on("2019-01-10"), on("2027-01-10"))).toBe("Thu 10 Jan 2019");
  expect(shortDay(on("2026-12-31"), on("2027-01-01"))).toBe("Thu 31 Dec");
});

test.each([
  [0, "00:00"],
  [40, "00:40"],
  [240, "04:00"],
  [1439, "23:59"],
])("%i minutes after midnight is %s", (minutes, words) => {
  expect(clockTime(minutes)).toBe(words);
});
