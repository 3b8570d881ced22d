import { describe, expect, test } from "vitest";
import type { Day } from "../../src/core/day.ts";
import { lateness } from "../../src/core/lateness.ts";
import { type Moment, studyDay } from "../../src/core/moment.ts";
import { type LoggedDay, type Place, stand, walk } from "../../src/core/streak.ts";
import {
  addableLine,
  loggedLine,
  savedLine,
  standingLine,
  type Written,
  writtenWords,
} from "../../src/render/nightly.ts";
import { at, history, jan, late, night, nights, on, rules } from "../helpers/days.ts";

const LOS_ANGELES: Place = { offset: -480, dayEnd: 240 };
const SYDNEY: Place = { offset: 660, dayEnd: 240 };

function standing(days: LoggedDay[], today: Day, here: Place) {
  const by = rules(jan(1));
  const last = [...walk(days, by)].at(-1);
  return stand(last?.run ?? null, last?.previous ?? null, today, by, here);
}

function written(days: LoggedDay[]): Written {
  return { days: days.length, goal: 180, reached: null };
}

/** What the streak is said to be before the night's entry. */
function asked(days: LoggedDay[], now: Moment): string {
  return standingLine(standing(days, studyDay(now), now), written(days), false);
}

/** The lines printed when an entry for `day` (the study day, unless said) is saved, the first of that day. */
function log(days: LoggedDay[], now: Moment, day = studyDay(now)): string[] {
  const { counts } = lateness(day, studyDay(now));
  const made = { "on-time": night(day, now), late: late(day), history: history(day) }[counts];
  const more = [...days, made].sort((a, b) => a.day - b.day);

  const saved = { number: more.length, day, writtenOn: studyDay(now), nth: 1 };
  const after = standing(more, studyDay(now), now);
  const then = standing(days, after.today, now);
  const streak = loggedLine(saved, then, after, written(more));
  const addable = day === after.today ? addableLine(then.gap, after.today) : null;
  return [savedLine(saved, now), streak, ...(addable === null ? [] : [addable])];
}

describe("golden nights", () => {
  const tillSaturday = nights(jan(1), jan(9));
  const tillSunday = nights(jan(1), jan(10));
  const tillTuesday5 = nights(jan(1), jan(5));

  test("Sunday, half past ten", () => {
    expect(log(tillSaturday, at("2027-01-10 22:30"))).toEqual([
      "Saved #10 · Sun 10 Jan",
      "Streak 10 · written 10/180 · freezes 1",
    ]);
  });

  test("Monday after midnight, Sunday unlogged", () => {
    expect(log(tillSaturday, at("2027-01-11 00:40"))).toEqual([
      "Saved #10 · Sun 10 Jan · now Mon 00:40, day ends 04:00",
      "Streak 10 · written 10/180 · freezes 1",
    ]);
  });

  test("Monday missed, a freeze held", () => {
    const tuesday = at("2027-01-12 21:00");
    expect(asked(tillSunday, tuesday)).toBe("Tonight is open. Streak 10, kept by a freeze (Mon 11)");
    expect(log(tillSunday, tuesday)).toEqual(["Saved #11 · Tue 12 Jan", "Streak 11 · written 11/180 · freezes 0"]);
  });

  test("Wednesday missed, no freeze held", () => {
    const thursday = at("2027-01-07 21:00");
    expect(asked(tillTuesday5, thursday)).toBe("A streak starts with tonight's entry · best 5 · written 5/180");
    expect(log(tillTuesday5, thursday)).toEqual([
      "Saved #6 · Thu 7 Jan",
      "Streak 1 · best 5 · written 6/180",
      "Wed 6 can be added until Sat 9: journey log --day 2027-01-06",
    ]);
  });

  test("the same Wednesday added on Friday", () => {
    expect(log([...tillTuesday5, night(jan(7))], at("2027-01-08 21:00"), jan(6))).toEqual([
      "Saved #7 · Wed 6 Jan, written Fri 8 Jan (2 days late)",
      "Streak 7 (was 1) · written 7/180 · freezes 1 · tonight still open",
    ]);
  });

  test("the same Wednesday added too late", () => {
    expect(log([...tillTuesday5, ...nights(jan(7), jan(10))], at("2027-01-11 21:00"), jan(6))).toEqual([
      "Saved #10 · Wed 6 Jan, written Mon 11 Jan (5 days late: history)",
      "Streak 4, unchanged · written 10/180",
    ]);
  });

  test("from Los Angeles to Sydney", () => {
    const home = nights(jan(1), jan(10), LOS_ANGELES);
    const abroad = at("2027-01-12 21:00", SYDNEY);
    expect(asked(home, abroad)).toBe("Tonight is open. Streak 10, kept by travel (Mon 11)");
    expect(log(home, abroad)).toEqual([
      "Saved #11 · Tue 12 Jan",
      "Streak 11 · written 11/180 · Mon 11 passed in travel",
    ]);
  });

  test("a second entry on Sunday", () => {
    const now = at("2027-01-10 23:10");
    const saved = { number: 11, day: jan(10), writtenOn: jan(10), nth: 2 };
    const figures = standing(tillSunday, jan(10), now);
    expect(savedLine(saved, now)).toBe("Saved #11 · Sun 10 Jan, second entry");
    expect(loggedLine(saved, figures, figures, written(tillSunday))).toBe("Streak 10 · written 10/180 · freezes 1");
  });
});

describe("other nights", () => {
  test("the very first", () => {
    const now = at("2027-01-01 22:30");
    expect(asked([], now)).toBe("A streak starts with tonight's entry");
    expect(log([], now)).toEqual(["Saved #1 · Fri 1 Jan", "Streak 1 · written 1/180"]);
  });

  test("a plain one, before and after its entry", () => {
    const week = nights(jan(1), jan(7));
    expect(asked(week, at("2027-01-08 20:00"))).toBe("Tonight is open. Streak 7");
    expect(asked(week, at("2027-01-07 23:00"))).toBe("Streak 7 · written 7/180 · freezes 1");
  });

  test("the second of a new streak still tells the best", () => {
    expect(log([...nights(jan(1), jan(5)), night(jan(7))], at("2027-01-08 21:00"))).toEqual([
      "Saved #7 · Fri 8 Jan",
      "Streak 2 · best 5 · written 7/180",
    ]);
  });

  test("a late day that leaves the streak ended is told without a number", () => {
    const days = nights(jan(1), jan(4));
    expect(log(days, at("2027-01-08 21:00"), jan(6))).toEqual([
      "Saved #5 · Wed 6 Jan, written Fri 8 Jan (2 days late)",
      "A streak starts with tonight's entry · best 4 · written 5/180",
    ]);
  });

  test("a late day that begins the streak anew has no figure to compare with", () => {
    expect(log(nights(jan(1), jan(5)), at("2027-01-07 21:00"), jan(6))).toEqual([
      "Saved #6 · Wed 6 Jan, written Thu 7 Jan (1 day late)",
      "Streak 6 · written 6/180 · tonight still open",
    ]);
  });

  test("the civil date after midnight, the night itself missed", () => {
    expect(log(nights(jan(1), jan(5)), at("2027-01-07 00:40"), jan(7))).toEqual([
      "Saved #6 · Thu 7 Jan",
      "Streak 1 · best 5 · written 6/180",
      "Wed 6 can be added until Sat 9: journey log --day 2027-01-06",
    ]);
  });

  test("two freezes and a journey", () => {
    const days = nights(jan(1), jan(14), LOS_ANGELES);
    expect(asked(days, at("2027-01-18 21:00", SYDNEY))).toBe(
      "Tonight is open. Streak 14, kept by 2 freezes (Sat 16, Sun 17) and travel (Fri 15)",
    );
    expect(log(days, at("2027-01-18 21:00", SYDNEY))[1]).toBe(
      "Streak 15 · written 15/180 · freezes 0 · Fri 15 passed in travel",
    );
  });

  test("a freeze or a journey that did not save the streak is not praised for it", () => {
    const days = nights(jan(1), jan(7), LOS_ANGELES);
    expect(log(days, at("2027-01-11 21:00", SYDNEY)).slice(1)).toEqual([
      "Streak 1 · best 7 · written 8/180",
      "Sun 10 can be added until Wed 13: journey log --day 2027-01-10",
    ]);
  });

  test("history of another year carries its year", () => {
    const saved = { number: 3, day: on("2025-03-01"), writtenOn: jan(10), nth: 11 };
    expect(savedLine(saved, at("2027-01-10 21:00"))).toBe(
      "Saved #3 · Sat 1 Mar 2025, entry 11 of the day, written Sun 10 Jan (680 days late: history)",
    );
  });

  test("a day that can no longer be added in time is not offered", () => {
    const gap = [{ day: jan(6), became: "missed" as const }];
    expect(addableLine(gap, jan(9))).toBe("Wed 6 can be added until Sat 9: journey log --day 2027-01-06");
    expect(addableLine(gap, jan(10))).toBeNull();
    expect(addableLine([{ day: jan(6), became: "freeze" }], jan(7))).toBeNull();
    expect(addableLine([], jan(7))).toBeNull();
  });
});

test.each([
  [{ days: 10, goal: 180, reached: null }, "written 10/180"],
  [{ days: 180, goal: 180, reached: on("2027-06-29") }, "180/180 reached Tue 29 Jun"],
  [{ days: 183, goal: 180, reached: on("2027-06-29") }, "180/180 reached Tue 29 Jun · +3"],
  [{ days: 12, goal: null, reached: null }, "written 12 days"],
  [{ days: 1, goal: null, reached: null }, "written 1 day"],
  [{ days: 0, goal: 180, reached: null }, null],
])("%j is said as %j", (figure, words) => {
  expect(writtenWords(figure)).toBe(words);
});

test("a missed streak is told in words, however long ago, never as a bare 0", () => {
  for (let missed = 1; missed < 30; missed++) {
    const evening = at("2027-01-01 21:00");
    const now = { ...evening, instant: evening.instant + (missed + 1) * 86_400_000 };
    expect(asked([night(jan(1))], now)).toBe("A streak starts with tonight's entry · best 1 · written 1/180");
  }
});
