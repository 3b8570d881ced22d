import { describe, expect, test } from "vitest";
import type { Day } from "../../src/core/day.ts";
import {
  follow,
  freezesHeld,
  type LoggedDay,
  type Place,
  type Standing,
  type StreakRules,
  stand,
  walk,
} from "../../src/core/streak.ts";
import { history, jan, late, night, nights, on, rules, UTC } from "../helpers/days.ts";

const LOS_ANGELES: Place = { offset: -480, dayEnd: 240 };
const SYDNEY: Place = { offset: 660, dayEnd: 240 };

const lastStep = (days: LoggedDay[], by: StreakRules) => [...walk(days, by)].at(-1);

function standing(days: LoggedDay[], today: Day, changes: Partial<StreakRules> = {}, here?: Place): Standing {
  const by = rules(days[0]?.day ?? today, changes);
  const last = lastStep(days, by);
  return stand(last?.run ?? null, last?.previous ?? null, today, by, here);
}

describe("a streak", () => {
  test("is nothing before the first entry", () => {
    expect(standing([], jan(1))).toMatchObject({ streak: 0, since: null, best: 0, gap: [], loggedToday: false });
  });

  test("adds one for every day logged, and one freeze for every seven", () => {
    expect(standing(nights(jan(1), jan(10)), jan(10))).toEqual({
      today: jan(10),
      loggedToday: true,
      streak: 10,
      since: jan(1),
      strict: 10,
      best: 10,
      bucket: 10,
      freezesHeld: 1,
      gap: [],
    });
  });

  test("is not ended by a today that is still open", () => {
    expect(standing(nights(jan(1), jan(5)), jan(6))).toMatchObject({
      streak: 5,
      strict: 5,
      loggedToday: false,
      gap: [],
    });
  });

  test("is ended by a missed day without a freeze, which starts it anew with the next entry", () => {
    const days = [...nights(jan(1), jan(5)), night(jan(7))];
    expect(standing(days.slice(0, 5), jan(7))).toMatchObject({ streak: 0, since: null, strict: 0, best: 5, bucket: 0 });
    expect(standing(days, jan(7))).toMatchObject({ streak: 1, since: jan(7), strict: 1, best: 5, bucket: 1 });
    expect(lastStep(days, rules(jan(1)))?.gap).toEqual([{ day: jan(6), became: "missed" }]);
  });

  test("is kept by a freeze, which adds no day to it", () => {
    const days = [...nights(jan(1), jan(10)), night(jan(12))];
    const before = standing(days.slice(0, 10), jan(12));
    expect(before).toMatchObject({ streak: 10, strict: 0, freezesHeld: 0, gap: [{ day: jan(11), became: "freeze" }] });
    expect(standing(days, jan(12))).toMatchObject({ streak: 11, strict: 1, bucket: 4, freezesHeld: 0, since: jan(1) });
  });

  test("holds two freezes at most", () => {
    expect(standing(nights(jan(1), jan(31)), jan(31))).toMatchObject({ bucket: 14, freezesHeld: 2 });
    expect(standing(nights(jan(1), jan(31)), jan(34))).toMatchObject({ streak: 31, bucket: 0 });
    expect(standing(nights(jan(1), jan(31)), jan(35))).toMatchObject({ streak: 0, best: 31 });
  });

  test("of five real days stays five when the days after were covered", () => {
    const days = nights(jan(1), jan(5));
    expect(standing(days, jan(25), { rests: (day) => day > jan(5) })).toMatchObject({ streak: 5, best: 5 });
  });

  test("is not made of rest", () => {
    const onlyRest = { rests: () => true };
    expect(standing([], jan(30), onlyRest)).toMatchObject({ streak: 0, since: null, best: 0 });
    expect(standing([night(jan(1))], jan(30), onlyRest)).toMatchObject({ streak: 1, best: 1, bucket: 1 });
  });

  test("that has ended stays ended through rest", () => {
    expect(standing(nights(jan(1), jan(3)), jan(9), { rests: (day) => day > jan(4) })).toMatchObject({ streak: 0 });
  });

  test("takes a rest before it takes a freeze", () => {
    const days = nights(jan(1), jan(7));
    expect(standing(days, jan(9), { rests: (day) => day === jan(8) })).toMatchObject({
      freezesHeld: 1,
      gap: [{ day: jan(8), became: "rest" }],
    });
  });

  test("gets no cover where freezes are off, and earns none there", () => {
    expect(standing(nights(jan(1), jan(10)), jan(12), { freezes: () => false })).toMatchObject({
      streak: 0,
      bucket: 0,
    });
    const offFromTheEighth = { freezes: (day: Day) => day < jan(8) };
    expect(standing(nights(jan(1), jan(10)), jan(10), offFromTheEighth)).toMatchObject({ bucket: 7, freezesHeld: 0 });
  });

  test("counts a late day, and its strict part begins after it", () => {
    const days = [...nights(jan(1), jan(3)), late(jan(4)), ...nights(jan(5), jan(6))];
    expect(standing(days, jan(7))).toMatchObject({ streak: 6, strict: 2 });
    expect(standing([late(jan(1))], jan(1))).toMatchObject({ streak: 1, strict: 0, since: jan(1) });
  });

  test("is recomputed whole by a backfill: five, not one", () => {
    const days = [night(jan(1)), night(jan(2)), late(jan(3)), night(jan(4)), night(jan(5))];
    expect(standing(days, jan(5))).toMatchObject({ streak: 5, best: 5, since: jan(1) });
  });

  test("does not see a day with history only", () => {
    const kept = [...nights(jan(1), jan(7)), history(jan(8)), night(jan(9))];
    expect(standing(kept, jan(9))).toMatchObject({ streak: 8, bucket: 1 });
    expect(lastStep(kept, rules(jan(1)))?.gap).toEqual([{ day: jan(8), became: "freeze" }]);
    const ended = [...nights(jan(1), jan(5)), history(jan(6)), ...nights(jan(7), jan(10))];
    expect(standing(ended, jan(11))).toMatchObject({ streak: 4, best: 5, strict: 4 });
    expect(standing([...nights(jan(1), jan(5)), history(jan(6))], jan(7))).toMatchObject({ streak: 0, best: 5 });
  });

  test("does not begin with history, nor before its goal", () => {
    expect(standing([history(jan(1)), night(jan(5))], jan(5))).toMatchObject({ streak: 1, best: 1, since: jan(5) });
    const steps = [...walk(nights(jan(1), jan(10)), rules(jan(8)))];
    expect(steps.map(({ run }) => run.streak)).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 2, 3]);
    expect(steps.at(-1)?.run).toMatchObject({ since: jan(8), best: 3, bucket: 3 });
  });

  test("misses nothing before its first counted day, though the goal was to start earlier", () => {
    const { run, gap } = follow(null, null, night(jan(4)), rules(jan(1)));
    expect({ run, gap }).toMatchObject({ run: { streak: 1, best: 1 }, gap: [] });
  });

  test("takes the civil date for today when it was logged before the study day ended", () => {
    const days = [...nights(jan(1), jan(9)), night(jan(11))];
    expect(standing(days, jan(10))).toMatchObject({ today: jan(11), loggedToday: true, streak: 10, bucket: 3 });
    const sundayToo = [...nights(jan(1), jan(9)), night(jan(10)), night(jan(11))];
    expect(standing(sundayToo, jan(10))).toMatchObject({ streak: 11, strict: 11, bucket: 11 });
  });

  test("loses a day that was moved away, and today is open again", () => {
    expect(standing(nights(jan(1), jan(9)), jan(10))).toMatchObject({ streak: 9, best: 9, loggedToday: false });
  });

  test("lists no days after the one that ended it, however long ago that was", () => {
    const asked: Day[] = [];
    const rests = (day: Day) => asked.push(day) < 0;
    const { gap, streak } = standing([night(on("1026-01-01"))], on("2027-01-01"), { rests });
    expect({ gap, streak, asked: asked.length }).toEqual({
      gap: [{ day: on("1026-01-02"), became: "missed" }],
      streak: 0,
      asked: 1,
    });
  });
});

test.each([
  [0, 0],
  [6, 0],
  [7, 1],
  [13, 1],
  [14, 2],
])("a bucket of %i holds %i freezes", (bucket, held) => {
  expect(freezesHeld(bucket)).toBe(held);
});

describe("a day lost on the way", () => {
  const untilSunday = nights(jan(1), jan(10), LOS_ANGELES);
  const gapTo = (next: LoggedDay) => lastStep([...untilSunday, next], rules(jan(1)))?.gap.map(({ became }) => became);

  test("from Los Angeles to Sydney is a bridge", () => {
    const days = [...untilSunday, night(jan(12), SYDNEY)];
    expect(standing(days, jan(12))).toMatchObject({ streak: 11, strict: 1, bucket: 11 });
    expect(lastStep(days, rules(jan(1)))?.gap).toEqual([{ day: jan(11), became: "travel" }]);
  });

  test("is known before the next entry from where the learner is", () => {
    expect(standing(untilSunday, jan(12)).gap).toEqual([{ day: jan(11), became: "freeze" }]);
    expect(standing(untilSunday, jan(12), {}, SYDNEY)).toMatchObject({
      streak: 10,
      strict: 0,
      freezesHeld: 1,
      gap: [{ day: jan(11), became: "travel" }],
    });
  });

  test("is one day, however long the gap", () => {
    expect(gapTo(night(jan(13), SYDNEY))).toEqual(["travel", "freeze"]);
    expect(gapTo(night(jan(15), SYDNEY))).toEqual(["travel", "freeze", "missed"]);
  });

  test("is looked for after the rests", () => {
    const by = rules(jan(1), { rests: (day) => day === jan(11) });
    const gap = lastStep([...untilSunday, night(jan(13), SYDNEY)], by)?.gap;
    expect(gap?.map(({ became }) => became)).toEqual(["rest", "travel"]);
  });

  test.each([
    ["westward", SYDNEY, LOS_ANGELES, "missed"],
    ["of exactly twelve hours", UTC, { offset: 720, dayEnd: 240 }, "missed"],
    ["of a minute less", UTC, { offset: 721, dayEnd: 240 }, "travel"],
    ["over the date line, from −12 to +14", { offset: -720, dayEnd: 240 }, { offset: 840, dayEnd: 240 }, "travel"],
    ["with an earlier day's end", UTC, { offset: 601, dayEnd: 120 }, "travel"],
  ])("%s: %s", (_, from, to, became) => {
    const days = [night(jan(1), from), night(jan(3), to)];
    expect(lastStep(days, rules(jan(1)))?.gap).toEqual([{ day: jan(2), became }]);
  });

  test("is not found in a history entry's zone, and not hidden by it", () => {
    const days = [...untilSunday, history(jan(11)), night(jan(12), SYDNEY)];
    expect(lastStep(days, rules(jan(1)))?.gap).toEqual([{ day: jan(11), became: "travel" }]);
  });
});
