import { count } from "../core/count.ts";
import { type Day, isoDay } from "../core/day.ts";
import { clockTime, dayInMonth, shortDay, weekdayName } from "../core/dayWords.ts";
import { LATE_LIMIT, lateness } from "../core/lateness.ts";
import { civilDay, type Moment, studyDay, wallMinutes } from "../core/moment.ts";
import type { Bridge, GapDay, Standing } from "../core/streak.ts";

/** An entry just saved. */
export interface Saved {
  number: number;
  day: Day;
  writtenOn: Day;
  /** Which entry of its day it is, from 1. */
  nth: number;
}

/** Days written toward a goal. */
export interface Written {
  days: number;
  /** Null without a goal that counts written days. */
  goal: number | null;
  /** The day that completed the goal. */
  reached: Day | null;
}

const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
const BETWEEN = " · ";

/**
 * `Saved #10 · Sun 10 Jan`. After midnight, a night that is not over says so; a further entry of a day is named as
 * such; a late one tells when it was written, and when that makes it history.
 */
export function savedLine({ number, day, writtenOn, nth }: Saved, now: Moment): string {
  const further = nth > 1 ? `, ${furtherWords(nth)}` : "";
  const afterMidnight = day === studyDay(now) && day < civilDay(now);
  const clock = `${weekdayName(civilDay(now))} ${clockTime(wallMinutes(now))}`;
  return join([
    `Saved #${number}`,
    `${shortDay(day, writtenOn)}${further}${lateWords(day, writtenOn)}`,
    afterMidnight && `now ${clock}, day ends ${clockTime(now.dayEnd)}`,
  ]);
}

function furtherWords(nth: number): string {
  const ordinal = ORDINALS[nth - 1];
  return ordinal === undefined ? `entry ${nth} of the day` : `${ordinal} entry`;
}

function lateWords(day: Day, writtenOn: Day): string {
  const { lateDays, counts } = lateness(day, writtenOn);
  if (lateDays === 0) return "";
  const late = `${count(lateDays, "day")} late${counts === "history" ? ": history" : ""}`;
  return `, written ${shortDay(writtenOn)} (${late})`;
}

/**
 * The streak after saving an entry, where the figures before it stood on the same day.
 *
 * - For tonight: streak, `best` when it is longer, written, `freezes` when some are held or one was just spent. A day
 *   that passed in travel is named in the place of freezes merely held.
 * - For an earlier day: what the streak was, if the entry changed it, and that tonight is still open, if it is. If the
 *   entry changed nothing but the written days, only that. A second entry of a day changes neither and says neither.
 * - No streak stands as a number when it is none: then it is the sentence that one starts tonight.
 */
export function loggedLine(saved: Saved, before: Standing, after: Standing, written: Written): string {
  if (after.streak === 0) return startsLine(after, written);

  const tonight = saved.day === after.today;
  if (!tonight && saved.nth === 1 && after.streak === before.streak) {
    return join([`Streak ${after.streak}, unchanged`, writtenWords(written)]);
  }
  const mended = !tonight && before.streak > 0 && after.streak !== before.streak;
  return join([
    `Streak ${after.streak}${mended ? ` (was ${before.streak})` : ""}`,
    ...figures(after, written, tonight ? before.gap : after.gap),
    !after.loggedToday && "tonight still open",
  ]);
}

/** The streak when it is asked for: whether tonight is open or a rest, and what kept the streak until tonight. */
export function standingLine(standing: Standing, written: Written, rest: boolean): string {
  if (standing.streak === 0) return startsLine(standing, written);
  if (!standing.loggedToday)
    return `Tonight is ${rest ? "a planned rest" : "open"}. Streak ${standing.streak}${keptBy(standing.gap)}`;
  return join([`Streak ${standing.streak}`, ...figures(standing, written, [])]);
}

/**
 * `Wed 6 can be added until Sat 9: journey log --day 2027-01-06`, when the gap ended a streak and its last day can
 * still be written in time to mend it; else null.
 */
export function addableLine(gap: readonly GapDay[], today: Day): string | null {
  const ended = gap.at(-1);
  if (ended?.became !== "missed" || ended.day + LATE_LIMIT < today) return null;
  const { day } = ended;
  return `${dayInMonth(day)} can be added until ${dayInMonth(day + LATE_LIMIT)}: journey log --day ${isoDay(day)}`;
}

/** `written 10/180`; `180/180 reached Tue 29 Jun · +3` from then on; `written 12 days` without a goal; null for none. */
export function writtenWords({ days, goal, reached }: Written): string | null {
  if (days === 0) return null;
  if (goal === null) return `written ${count(days, "day")}`;
  if (days < goal || reached === null) return `written ${days}/${goal}`;
  return join([`${goal}/${goal} reached ${shortDay(reached)}`, days > goal && `+${days - goal}`]);
}

/** `published 3/180` of a goal that counts published days, `published 3 days` of another; null for none. */
export function publishedWords({ days, goal, reached }: Written): string | null {
  if (days === 0 && goal === null) return null;
  if (goal === null) return `published ${count(days, "day")}`;
  if (days < goal || reached === null) return `published ${days}/${goal}`;
  return join([`${goal}/${goal} published ${shortDay(reached)}`, days > goal && `+${days - goal}`]);
}

/** Nothing of a streak that was none. */
function streakBefore(before: Standing, after: Standing): string {
  if (before.streak === 0) return "";
  return after.streak === before.streak ? ", unchanged" : ` (was ${before.streak})`;
}

function startsLine({ best }: Standing, written: Written): string {
  return join(["A streak starts with tonight's entry", best > 0 && `best ${best}`, writtenWords(written)]);
}

function figures(standing: Standing, written: Written, gap: readonly GapDay[]): (string | null | false)[] {
  const { streak, best, freezesHeld: held } = standing;
  const bridges = gap.at(-1)?.became === "missed" ? [] : gap;
  const travel = daysOf(bridges, "travel");
  const spent = daysOf(bridges, "freeze").length > 0;
  return [
    best > streak && `best ${best}`,
    writtenWords(written),
    (spent || (held > 0 && travel.length === 0)) && `freezes ${held}`,
    travel.length > 0 && `${travel.join(", ")} passed in travel`,
  ];
}

function keptBy(gap: readonly GapDay[]): string {
  const freezes = daysOf(gap, "freeze");
  const travel = daysOf(gap, "travel");
  const causes = [
    freezes.length > 0 && `${freezes.length === 1 ? "a freeze" : `${freezes.length} freezes`} (${freezes.join(", ")})`,
    travel.length > 0 && `travel (${travel.join(", ")})`,
  ].filter((cause) => cause !== false);
  return causes.length > 0 ? `, kept by ${causes.join(" and ")}` : "";
}

function daysOf(gap: readonly GapDay[], became: Bridge): string[] {
  return gap.filter((day) => day.became === became).map(({ day }) => dayInMonth(day));
}

function join(parts: readonly (string | null | false)[]): string {
  return parts.filter((part) => typeof part === "string").join(BETWEEN);
}

/**
 * The streak after an edit, a deletion, an undo or a redo: what changed, with what it was before, and what is written.
 * Null when no figure changed.
 */
export function changedLine(before: Standing, after: Standing, was: Written, written: Written): string | null {
  const same = after.streak === before.streak && after.best === before.best && written.days === was.days;
  if (same) return null;
  const shrunk =
    after.best < before.best &&
    (after.best > 0 ? `best ${after.best} (was ${before.best})` : `best was ${before.best}`);
  if (after.streak === 0) {
    const best = after.best > 0 && `best ${after.best}`;
    return join(["A streak starts with tonight's entry", shrunk || best, writtenWords(written)]);
  }
  return join([
    `Streak ${after.streak}${streakBefore(before, after)}`,
    shrunk || (after.best > after.streak && `best ${after.best}`),
    writtenWords(written),
  ]);
}
