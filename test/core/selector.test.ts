import { expect, test } from "vitest";
import { readSelector, type Selector } from "../../src/core/selector.ts";
import { at, jan } from "../helpers/days.ts";

const now = at("2027-01-10 22:30");

const selectors: [string, Selector][] = [
  ["12", { kind: "entry", number: 12 }],
  ["#12", { kind: "entry", number: 12 }],
  ["d12", { kind: "nth", n: 12 }],
  ["D12", { kind: "nth", n: 12 }],
  ["2027-01-09", { kind: "day", day: jan(9) }],
  ["2027-02-01", { kind: "day", day: jan(32) }],
  ["today", { kind: "day", day: jan(10) }],
  ["yesterday", { kind: "day", day: jan(9) }],
  ["monday", { kind: "day", day: jan(4) }],
  ["mon..yesterday", { kind: "range", of: "day", from: jan(4), to: jan(9) }],
  ["2027-01-01..2027-01-01", { kind: "range", of: "day", from: jan(1), to: jan(1) }],
  ["d3..d7", { kind: "range", of: "nth", from: 3, to: 7 }],
  ["#3..7", { kind: "range", of: "entry", from: 3, to: 7 }],
  ["d3..", { kind: "range", of: "nth", from: 3, to: null }],
  ["..2027-01-05", { kind: "range", of: "day", from: null, to: jan(5) }],
];

test.each(selectors)("%s is read", (text, selector) => {
  expect(readSelector(text, now)).toEqual(selector);
});

test.each([
  ["", "not an entry, a Day or a date"],
  ["foo", "not an entry, a Day or a date"],
  ["1e3", "not an entry, a Day or a date"],
  ["-3", "not an entry, a Day or a date"],
  ["12345678901", "not an entry, a Day or a date"],
  ["0", "entries count from 1"],
  ["#0", "entries count from 1"],
  ["d0", "Days count from 1"],
  ["2024-02-30", "February 2024 has 29 days"],
  ["..", "a range needs at least one end"],
  ["3..d7", "not of one kind"],
  ["7..3", "runs backwards"],
  ["1..2..3", "not an entry, a Day or a date"],
  ["1...3", "not an entry, a Day or a date"],
  ["2024-02-30..", "February 2024 has 29 days"],
])("%j is malformed, with a hint", (text, message) => {
  expect(() => readSelector(text, now)).toThrow(
    expect.objectContaining({ code: "usage", message: expect.stringContaining(message), hint: expect.any(String) }),
  );
});
