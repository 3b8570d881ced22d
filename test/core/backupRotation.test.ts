import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backupName, readBackupName } from "../../src/core/backupName.ts";
import { daysKept } from "../../src/core/backupRotation.ts";
import { type Day, isoDay, parseIsoDay } from "../../src/core/day.ts";

const day = (text: string): Day => parseIsoDay(text) ?? Number.NaN;
const daily = (last: string, count: number) => Array.from({ length: count }, (_, back) => day(last) - back);

describe("the rotation", () => {
  it.each<[string, Day[], string]>([
    ["nothing", [], ""],
    ["a week: all of it", daily("2027-01-10", 7), "10 09 08 07 06 05 04"],
    [
      "ten days: seven, and the newest of the week and month before",
      daily("2027-01-10", 10),
      "10 09 08 07 06 05 04 03",
    ],
  ])("of %s", (_, days, kept) => {
    const names = [...daysKept(days)].sort((a, b) => b - a).map((kept) => isoDay(kept).slice(8));
    expect(names.join(" ")).toBe(kept);
  });

  it("of three years of nights is seven days, then weeks, then the last of each month", () => {
    const kept = [...daysKept(daily("2029-12-31", 1095))].sort((a, b) => b - a).map(isoDay);
    expect(kept.slice(0, 7)).toEqual(daily("2029-12-31", 7).map(isoDay));
    expect(kept.slice(7)).toEqual([
      ...["2029-12-23", "2029-12-16", "2029-11-30", "2029-10-31", "2029-09-30", "2029-08-31", "2029-07-31"],
      ...["2029-06-30", "2029-05-31", "2029-04-30", "2029-03-31", "2029-02-28", "2029-01-31"],
    ]);
  });

  it("always keeps the newest, never more than 23, and keeps the same when asked again", () => {
    const days = fc.array(fc.integer({ min: 20_000, max: 22_000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(days, (list) => {
        const kept = daysKept(list);
        expect(kept.has(Math.max(...list))).toBe(true);
        expect(kept.size).toBeLessThanOrEqual(23);
        expect(daysKept([...kept])).toEqual(kept);
      }),
    );
  });
});

describe("a backup's name", () => {
  const moment = { instant: Date.UTC(2027, 0, 10, 21, 30), zone: "Europe/Berlin", offset: 60, dayEnd: 240 };

  it.each([
    ["daily", "journal-2027-01-10.db"],
    ["asked", "journal-2027-01-10-2230-asked.db"],
    ["import", "journal-2027-01-10-2230-before-import.db"],
  ] as const)("of %s is %s and is read back", (reason, name) => {
    expect(backupName("journal", reason, moment)).toBe(name);
    expect(readBackupName("journal", name)).toEqual({ name, day: day("2027-01-10"), reason });
  });

  it.each(["journal.db", "other-2027-01-10.db", "journal-2027-02-30.db", "journal-2027-01-10.db.part-7"])(
    "is not %s",
    (name) => {
      expect(readBackupName("journal", name)).toBeNull();
    },
  );
});
