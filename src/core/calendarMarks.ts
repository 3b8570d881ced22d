import type { Day } from "./day.ts";
import type { Bridge, GapDay, LoggedDay } from "./streak.ts";

/** `none`: before the goal, after it, or still to come. `open`: today, not logged yet and no rest. */
export type Mark = "on-time" | "late" | "history" | Bridge | "open" | "none";

export interface MarkedDay {
  day: Day;
  mark: Mark;
}

/** A day with entries, as a calendar shows it. */
export type ShownDay = Pick<LoggedDay, "day" | "counted" | "onTime">;

/** What a calendar is drawn from. Days and gaps outside the window do no harm. */
export interface CalendarSource {
  days: Iterable<ShownDay>;
  /** The gaps of `follow` and of `stand`, in any order. */
  gap: Iterable<GapDay>;
  /** The goal's first counted day; null when there is none yet. */
  starts: Day | null;
  /** The goal's last day; null while it runs. */
  ends: Day | null;
  /** As `Standing` has it. */
  today: Day;
  rests(day: Day): boolean;
}

/** A mark for every day from `from` to `to`, both included. A day with entries shows them, whatever covered it. */
export function calendarMarks(from: Day, to: Day, source: CalendarSource): MarkedDay[] {
  const logged = new Map(Array.from(source.days, (day) => [day.day, day]));
  const became = new Map(Array.from(source.gap, (day) => [day.day, day.became]));
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => {
    const day = from + index;
    const written = logged.get(day);
    const mark = written === undefined ? unwritten(day, became, source) : entryMark(written);
    return { day, mark };
  });
}

function entryMark({ onTime, counted }: ShownDay): Mark {
  if (onTime) return "on-time";
  return counted ? "late" : "history";
}

function unwritten(day: Day, became: Map<Day, Bridge>, { starts, ends, today, rests }: CalendarSource): Mark {
  if (starts === null || day < starts || day > today) return "none";
  if (ends !== null && day > ends) return "none";
  if (day === today) return rests(day) ? "rest" : "open";
  // Gaps leave out what came after a streak had ended.
  return became.get(day) ?? (rests(day) ? "rest" : "missed");
}
