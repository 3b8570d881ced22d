import { type CalendarSource, calendarMarks, type MarkedDay } from "../core/calendarMarks.ts";
import type { Day } from "../core/day.ts";
import { follow, type GapDay } from "../core/streak.ts";
import { hasBegun, rulesOf } from "../core/streakRules.ts";
import type { Journal } from "../store/journal.ts";
import type { Tonight } from "./tonight.ts";

/** A mark for every day from `from` to today, and what bridged or ended the streak among them. */
export function calendarSince(
  from: Day,
  journal: Journal,
  { standing, span }: Tonight,
): { marks: MarkedDay[]; gap: GapDay[] } {
  const { today } = standing;
  const rules = hasBegun(span) ? rulesOf(span, journal.rests.all()) : null;
  const days = journal.days.between(from, today);
  const gap = rules === null ? [] : [...gapsBetween(from, journal, rules), ...standing.gap];
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

/** The gaps before each counted day from `from` on, from the runs kept with the days. */
function gapsBetween(from: Day, journal: Journal, rules: ReturnType<typeof rulesOf>): GapDay[] {
  let previous = journal.days.lastCounted(from - 1);
  return journal.days.between(from, Number.MAX_SAFE_INTEGER).flatMap((next) => {
    if (!next.counted || next.day < rules.starts) return [];
    const carried = previous !== undefined && previous.day >= rules.starts ? previous : undefined;
    previous = next;
    return follow(carried?.run ?? null, carried ?? null, next, rules).gap;
  });
}
