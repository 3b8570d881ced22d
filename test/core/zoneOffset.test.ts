import { expect, it } from "vitest";
import { parseIsoDay } from "../../src/core/day.ts";
import { offsetsOf } from "../../src/core/zoneOffset.ts";

it.each([
  ["Europe/Berlin", "2027-01-10", 720, 60],
  ["Europe/Berlin", "2027-07-10", 720, 120],
  ["Europe/Berlin", "2027-03-28", 60, 60],
  ["Europe/Berlin", "2027-03-28", 240, 120],
  ["Asia/Kathmandu", "2027-01-10", 0, 345],
  ["America/St_Johns", "2027-01-10", 1439, -210],
  ["UTC", "2027-01-10", 0, 0],
  ["No/Where", "2027-01-10", 0, 17],
])("a clock in %s on %s at minute %i is %i minutes east of UTC", (zone, day, minutes, offset) => {
  expect(offsetsOf(zone, 17)(parseIsoDay(day) ?? 0, minutes)).toBe(offset);
});
