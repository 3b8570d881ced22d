import type { Day } from "../core/day.ts";
import type { LoggedDay, Run } from "../core/streak.ts";
import type { Database } from "./database.ts";

export interface DayRow {
  day: Day;
  first_written_at: number;
  entries: number;
  counted: number;
  on_time: number;
  words: number;
  minutes: number;
  first_offset: number;
  first_day_end: number;
  last_offset: number;
  last_day_end: number;
  streak: number;
  since: Day | null;
  strict: number;
  best: number;
  bucket: number;
  /** How many days are logged up to this one. */
  nth: number;
}

export function loggedDayOf(row: DayRow): LoggedDay {
  return {
    day: row.day,
    counted: row.counted === 1,
    onTime: row.on_time === 1,
    first: { offset: row.first_offset, dayEnd: row.first_day_end },
    last: { offset: row.last_offset, dayEnd: row.last_day_end },
  };
}

export function runOf({ day, streak, since, strict, best, bucket }: DayRow): Run {
  return { day, streak, since, strict, best, bucket };
}

/** How many days have been logged up to `day`. */
export function countedUpTo(db: Database, day: Day): number {
  return db.get<{ nth: number }>("SELECT nth FROM day WHERE day <= ? ORDER BY day DESC LIMIT 1", day)?.nth ?? 0;
}

/** How many days have been logged from `from` to `to`. */
export function countedBetween(db: Database, from: Day, to: Day): number {
  return countedUpTo(db, to) - countedUpTo(db, from - 1);
}

export function lastCountedUpTo(db: Database, day: Day): DayRow | undefined {
  return db.get<DayRow>("SELECT * FROM day WHERE counted = 1 AND day <= ? ORDER BY day DESC LIMIT 1", day);
}
