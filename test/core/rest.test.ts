import { describe, expect, test } from "vitest";
import { isJourneyError } from "../../src/core/error.ts";
import { type Rest, restOn } from "../../src/core/rest.ts";
import { cancelRest, planRest } from "../../src/core/restChange.ts";
import { at, jan } from "../helpers/days.ts";

const NIGHT = at("2027-01-10 22:30"); // a Sunday
const plan = (when: string | undefined, until?: string, now = NIGHT) =>
  planRest("r", { when, until, why: undefined }, now);

describe("a rest", () => {
  test.each([
    ["sundays", { kind: "weekday", weekday: 6, starts: jan(11), ends: null }],
    ["Sunday", { kind: "weekday", weekday: 6, starts: jan(11), ends: null }],
    ["mon", { kind: "weekday", weekday: 0, starts: jan(11), ends: null }],
    ["2027-01-11", { kind: "dates", starts: jan(11), ends: jan(11) }],
    ["2027-01-12..2027-01-15", { kind: "dates", starts: jan(12), ends: jan(15) }],
  ])("%s is planned from the next day on", (when, expected) => {
    expect(plan(when)).toMatchObject(expected);
  });

  test("until a day begins tomorrow", () => {
    expect(plan(undefined, "2027-01-20")).toMatchObject({ kind: "dates", starts: jan(11), ends: jan(20) });
    expect(plan("sundays", "2027-01-20")).toMatchObject({ kind: "weekday", ends: jan(20) });
  });

  test.each([
    ["2027-01-10", "Sun 10 Jan has begun"],
    ["2027-01-09", "Sat 9 Jan is past"],
    ["2027-01-09..2027-01-20", "Sat 9 Jan is past"],
    ["2027-01-15..2027-01-12", "would end before it begins"],
    ["funday", "not a weekday or a date"],
    ["2027-02-30", "not a weekday or a date"],
  ])("%s is refused: %s", (when, message) => {
    expect(() => plan(when)).toThrow(message);
  });

  test("is not planned after midnight for the date on the wall, which has begun", () => {
    expect(() => plan("2027-01-11", undefined, at("2027-01-11 00:40"))).toThrow("has begun");
    expect(plan("mondays", undefined, at("2027-01-11 00:40"))).toMatchObject({ starts: jan(12) });
  });

  const sundays: Rest = { ...plan("sundays"), starts: jan(3) };

  test("covers its weekday from its first day to its last", () => {
    const until = { ...sundays, ends: jan(16) };
    const covered = [jan(2), jan(3), jan(4), jan(10), jan(17)].filter((day) => restOn([until], day) !== null);
    expect(covered).toEqual([jan(3), jan(10)]);
  });

  test("that is cancelled keeps the days that have begun, today's among them", () => {
    expect(cancelRest(sundays, NIGHT)).toEqual({ kind: "rest", id: "r", fields: { ends: jan(10) } });
    expect(cancelRest({ ...sundays, starts: jan(11) }, NIGHT)).toMatchObject({ deleted: true });
    expect(codeOf(() => cancelRest({ ...sundays, ends: jan(9) }, NIGHT))).toBe("refused");
  });
});

function codeOf(act: () => unknown): string | undefined {
  try {
    act();
  } catch (error) {
    return isJourneyError(error) ? error.code : "bug";
  }
  return undefined;
}
