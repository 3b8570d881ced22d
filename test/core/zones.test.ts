import { describe, expect, test } from "vitest";
import { dayOf, isoDay } from "../../src/core/day.ts";
import { civilDay, DAY_END, type Moment, studyDay, wallMinutes } from "../../src/core/moment.ts";
import { type LoggedDay, stand, walk } from "../../src/core/streak.ts";
import { night, on, rules } from "../helpers/days.ts";

const HOUR = 3_600_000;

/** Each with three years that hold something of its own. */
const ZONES: [string, number][] = [
  ["Pacific/Apia", 2010], // 2011-12-30 never was; clocks go back at 04:00
  ["America/Los_Angeles", 2026],
  ["Australia/Sydney", 2026],
  ["Asia/Kathmandu", 2026], // +05:45
  ["Australia/Lord_Howe", 2026], // half an hour of summer time
  ["Europe/London", 2023], // 29 February between
  ["Pacific/Auckland", 2026],
  ["America/Sao_Paulo", 2016], // clocks go forward at midnight: a day without 00:00
];

/** Reads the wall in a zone from the platform's own zone data. */
function clockOf(zone: string): (instant: number) => Moment & { wall: string } {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  return (instant) => {
    const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    const wall = `${parts.year}-${parts.month}-${parts.day} ${parts.hour}:${parts.minute}`;
    const offset = (Date.parse(`${wall.replace(" ", "T")}Z`) - instant) / 60_000;
    return { instant, zone, offset, dayEnd: DAY_END, wall };
  };
}

function* instants(from: number, to: number, step: number): Generator<number> {
  for (let instant = from; instant < to; instant += step) yield instant;
}

/** The moment the wall shows a time on a date, or the one an hour on where the clocks jump over it; null without such a date. */
function momentOn(clock: ReturnType<typeof clockOf>, day: number, minutes: number): Moment | null {
  const asUtc = (day * 1440 + minutes) * 60_000;
  const guess = clock(asUtc - clock(asUtc).offset * 60_000);
  const moment = clock(asUtc - guess.offset * 60_000);
  return civilDay(moment) === day ? moment : null;
}

describe.each(ZONES)("three years in %s from %i", (zone, year) => {
  const clock = clockOf(zone);
  const first = dayOf(year, 1, 1);
  const last = dayOf(year + 2, 12, 31);
  const days = Array.from({ length: last - first + 1 }, (_, index) => first + index);

  test("the date and the time are those on the wall, and a study day ends at four on it", () => {
    let previous = Number.NEGATIVE_INFINITY;
    for (const instant of instants(first * 24 * HOUR, last * 24 * HOUR, HOUR)) {
      const moment = clock(instant);
      const minutes = wallMinutes(moment);
      const shown = `${isoDay(civilDay(moment))} ${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
      const study = studyDay(moment);
      if (shown !== moment.wall) expect(shown).toBe(moment.wall);
      if (study !== civilDay(moment) - (minutes < DAY_END ? 1 : 0)) expect(moment).toBe("in its study day");
      if (study < previous) expect(moment).toBe("not before the study day of the hour before");
      previous = study;
    }
  });

  test.each([
    ["half past ten", 22 * 60 + 30],
    ["half past one at night", 25 * 60 + 30],
    ["a quarter past two at night", 26 * 60 + 15],
    ["half past four in the morning", 4 * 60 + 30],
  ])("an entry at %s every day keeps one streak, a day each", (_, minutes) => {
    const logged: LoggedDay[] = days
      .map((day) => momentOn(clock, day + Math.floor(minutes / 1440), minutes % 1440))
      .filter((moment) => moment !== null)
      .map((moment) => night(studyDay(moment), { offset: moment.offset, dayEnd: moment.dayEnd }));

    const dates = new Set(logged.map(({ day }) => day));
    expect(dates.size).toBe(logged.length);
    const missing = days.filter((day) => !dates.has(day)).map(isoDay);
    expect(missing.length).toBeLessThanOrEqual(zone === "Pacific/Apia" ? 1 : 0);

    const by = rules(first, { freezes: () => false });
    const end = [...walk(logged, by)].at(-1);
    const standing = stand(end?.run ?? null, end?.previous ?? null, last, by);
    expect(standing).toMatchObject({ streak: logged.length, best: logged.length, since: first, loggedToday: true });
  });
});

test("Apia never saw 30 December 2011, and the streak passes it as travel", () => {
  const clock = clockOf("Pacific/Apia");
  const seen = new Set<string>();
  for (const instant of instants(Date.UTC(2011, 11, 28), Date.UTC(2012, 0, 2), HOUR / 4)) {
    seen.add(isoDay(civilDay(clock(instant))));
  }
  expect([...seen]).toEqual(["2011-12-27", "2011-12-28", "2011-12-29", "2011-12-31", "2012-01-01", "2012-01-02"]);

  const evenings = ["2011-12-29", "2011-12-31"].map((date) => momentOn(clock, on(date), 22 * 60));
  const logged = evenings.filter((moment) => moment !== null).map((moment) => night(studyDay(moment), moment));
  const steps = [...walk(logged, rules(on("2011-12-29")))];
  expect(steps.at(-1)).toMatchObject({ run: { streak: 2 }, gap: [{ day: on("2011-12-30"), became: "travel" }] });
});

test.each([
  ["America/Los_Angeles", "2027-01-11T06:30Z", "2027-01-10"], // 22:30, already tomorrow in UTC
  ["Pacific/Kiritimati", "2027-01-10T08:30Z", "2027-01-10"], // 22:30, UTC+14
  ["Europe/London", "2027-03-28T03:30Z", "2027-03-28"], // 04:30 on the morning the clocks go forward
  ["Europe/London", "2027-03-28T02:59Z", "2027-03-27"], // 03:59
  ["Europe/London", "2027-10-31T04:00Z", "2027-10-31"], // 04:00 on the morning they go back
  ["Europe/London", "2027-10-31T03:59Z", "2027-10-30"],
  ["Asia/Kathmandu", "2024-02-29T22:14Z", "2024-02-29"], // 03:59
  ["Asia/Kathmandu", "2024-02-29T22:15Z", "2024-03-01"], // 04:00
  ["UTC", "1969-12-31T23:00Z", "1969-12-31"],
])("in %s, %s belongs to %s", (zone, instant, day) => {
  expect(isoDay(studyDay(clockOf(zone)(Date.parse(instant))))).toBe(day);
});

test("a change of zone or of the day's end leaves the days already written where they are", () => {
  const written = clockOf("America/Los_Angeles")(Date.parse("2027-01-11T10:30Z")); // Monday 02:30
  expect(isoDay(studyDay(written))).toBe("2027-01-10");
  const kept = night(studyDay(written), { offset: written.offset, dayEnd: written.dayEnd });
  const abroad = night(kept.day + 1, { offset: 540, dayEnd: 0 });
  const [first] = walk([kept], rules(kept.day));
  const [again, next] = walk([kept, abroad], rules(kept.day));
  expect(again).toEqual(first);
  expect(next?.run.streak).toBe(2);
});
