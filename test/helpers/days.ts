import { type Day, parseIsoDay } from "../../src/core/day.ts";
import type { Moment } from "../../src/core/moment.ts";
import type { LoggedDay, Place, StreakRules } from "../../src/core/streak.ts";

export const UTC: Place = { offset: 0, dayEnd: 240 };

/** The day a test names; a misspelt one fails the test. */
export function on(text: string): Day {
  const day = parseIsoDay(text);
  if (day === null) throw new Error(`no such day: ${text}`);
  return day;
}

/** A night in January 2027, where most of the tests live: `jan(10)` is Sunday the 10th. */
export function jan(dom: number): Day {
  return on("2027-01-01") + dom - 1;
}

/** `at("2027-01-11 00:40")` as the wall shows it, `offset` minutes east of UTC. */
export function at(wall: string, { offset, dayEnd }: Place = UTC): Moment {
  const [date = "", time = ""] = wall.split(" ");
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const instant = ((on(date) * 24 + hours) * 60 + minutes - offset) * 60_000;
  return { instant, zone: "Test/Place", offset, dayEnd };
}

/** A day logged on time at one place. */
export function night(day: Day, place: Place = UTC): LoggedDay {
  return { day, counted: true, onTime: true, first: place, last: place };
}

export function nights(from: Day, to: Day, place: Place = UTC): LoggedDay[] {
  return Array.from({ length: to - from + 1 }, (_, index) => night(from + index, place));
}

export function late(day: Day): LoggedDay {
  return { ...night(day), onTime: false };
}

export function history(day: Day): LoggedDay {
  return { ...night(day), onTime: false, counted: false };
}

export function rules(starts: Day, changes: Partial<StreakRules> = {}): StreakRules {
  return { starts, freezes: () => true, rests: () => false, ...changes };
}
