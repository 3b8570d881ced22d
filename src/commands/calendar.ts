import { type CalendarSource, calendarMarks, type MarkedDay, type ShownDay } from "../core/calendarMarks.ts";
import { type Day, EVER } from "../core/day.ts";
import { follow, type GapDay, type StreakRules } from "../core/streak.ts";
import { hasBegun, rulesOf } from "../core/streakRules.ts";
import { Days } from "../store/days.ts";
import type { Journal } from "../store/journal.ts";
import { Rests } from "../store/rests.ts";
import type { Tonight } from "./tonight.ts";

/** A mark for every day from `from` to today, and what bridged or ended the streak among them. */
export function calendarSince(
  from: Day,
  journal: Journal,
  { standing, span }: Tonight,
): { marks: MarkedDay[]; gap: GapDay[] } {
  const { today } = standing;
  const rules = hasBegun(span) ? rulesOf(span, journal.read(Rests).all()) : null;
  const days = journal.read(Days).shownBetween(from, EVER);
  const gap = rules === null ? [] : [...gapsAmong(days, from, journal, rules), ...standing.gap];
  const source: CalendarSource = {
    days,
    gap,
    starts: span?.starts ?? null,
    ends: span?.ends ?? null,
    today,
    rests: (day) => rules?.rests(day) ?? false,
  };
  return { marks: calendarMarks(from, today, source), gap };
}

/** The gaps between these days, and before the first of them, from the runs kept with the days on both sides. */
function gapsAmong(days: readonly ShownDay[], from: Day, journal: Journal, rules: StreakRules): GapDay[] {
  const gaps: GapDay[] = [];
  let previous = journal.read(Days).lastCounted(from - 1)?.day ?? rules.starts - 1;
  for (const { day, counted } of days) {
    if (!counted || day < rules.starts) continue;
    if (previous + 1 !== day) gaps.push(...gapBetween(previous, day, journal, rules));
    previous = day;
  }
  return gaps;
}

function gapBetween(before: Day, after: Day, journal: Journal, rules: StreakRules): GapDay[] {
  const days = journal.read(Days);
  const previous = before < rules.starts ? undefined : days.lastCounted(before);
  const next = days.lastCounted(after);
  return next === undefined ? [] : follow(previous?.run ?? null, previous ?? null, next, rules).gap;
}
