import type { NewChange } from "./change.ts";
import { type Day, isoDay, parseIsoDay } from "./day.ts";
import { dayNamed } from "./dayInput.ts";
import { shortDay, WEEKDAYS } from "./dayWords.ts";
import { journeyError } from "./error.ts";
import { civilDay, type Moment, studyDay } from "./moment.ts";
import type { Rest } from "./rest.ts";

const FORMS = "journey rest sundays, or journey rest 2027-01-01..2027-01-03";

export interface RestRequest {
  /** `sundays`, `tomorrow`, `2027-01-01`, `2027-01-01..2027-01-03`; undefined: from tomorrow until `until`. */
  when: string | undefined;
  until: string | undefined;
  why: string | undefined;
}

/**
 * The rest somebody asks for. Throws `usage` for what is neither a weekday nor a date, `refused` for days that have
 * begun: a rest planned afterwards would only excuse a miss.
 */
export function planRest(id: string, { when, until, why }: RestRequest, now: Moment): Rest {
  const first = firstFree(now);
  const last = until === undefined ? null : readDate(until, now);
  const named = when === undefined ? null : weekdayNamed(when);
  const base = { id, why: why?.trim() || null, setOn: studyDay(now) };
  if (named !== null) {
    refuseBegun(last, first);
    return { ...base, kind: "weekday", weekday: named, starts: first, ends: last };
  }
  const { starts, ends } = when === undefined ? { starts: first, ends: last } : stretch(when, last, now);
  if (ends === null) throw journeyError("usage", "a rest needs its days", FORMS);
  refuseBegun(starts, first);
  if (ends < starts) throw journeyError("usage", `the rest would end before it begins: ${isoDay(ends)}`, FORMS);
  return { ...base, kind: "dates", weekday: null, starts, ends };
}

export function createRest({ id, kind, weekday, starts, ends, why, setOn }: Rest): NewChange {
  return { kind: "rest", id, fields: { kind, weekday, starts, ends, why, set_on: setOn } };
}

/** Takes a rest back from the next day that has not begun. Days it has covered stay covered. */
export function cancelRest(rest: Rest, now: Moment): NewChange {
  const first = firstFree(now);
  if (rest.starts >= first) return { kind: "rest", id: rest.id, deleted: true };
  if (rest.ends !== null && rest.ends < first)
    throw journeyError(
      "refused",
      `that rest is over, and past days keep it: ${isoDay(rest.ends)}`,
      "journey rest list",
    );
  return { kind: "rest", id: rest.id, fields: { ends: first - 1 } };
}

/** The first day that has begun neither by the study day nor on the wall. */
function firstFree(now: Moment): Day {
  return civilDay(now) + 1;
}

function refuseBegun(day: Day | null, first: Day): void {
  if (day === null || day >= first) return;
  const state = day === first - 1 ? "has begun" : "is past";
  throw journeyError(
    "refused",
    `${shortDay(day)} ${state}: a rest is planned before its day begins`,
    `journey rest ${isoDay(first)}, the first day it can cover`,
  );
}

function stretch(when: string, until: Day | null, now: Moment): { starts: Day; ends: Day } {
  const [from = "", to = from, more] = when.split("..");
  if (more !== undefined) throw journeyError("usage", `not a stretch of days: "${when}"`, FORMS);
  const starts = readDate(from, now);
  return { starts, ends: until ?? readDate(to, now) };
}

/** A weekday is a rest of every week; `today` and `yesterday` can be none. */
function readDate(text: string, now: Moment): Day {
  const day = text.toLowerCase() === "tomorrow" ? dayNamed(text, now) : parseIsoDay(text);
  if (day === null) throw journeyError("usage", `not a weekday or a date: "${text}"`, FORMS);
  return day;
}

/** 0 for `monday`, `mondays`, `mon`; null for what is no weekday. */
export function weekdayNamed(text: string): number | null {
  const word = text.toLowerCase();
  const at = WEEKDAYS.findIndex((name) => {
    const full = name.toLowerCase();
    return [full, `${full}s`, full.slice(0, 3)].includes(word);
  });
  return at === -1 ? null : at;
}
