import type { ShownDay } from "../core/calendarMarks.ts";
import type { Day } from "../core/day.ts";
import type { LoggedDay, Run } from "../core/streak.ts";
import type { Database } from "./database.ts";
import { countedBetween, type DayRow, lastCountedUpTo, loggedDayOf, runOf } from "./dayRow.ts";

/** A day with entries and where the streak stood after it. */
export interface StoredDay extends LoggedDay {
  run: Run;
  firstWrittenAt: number;
  entries: number;
  words: number;
  minutes: number;
}

/** Reads the days table. */
export class Days {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** The last day up to `day` that counts for the streak. */
  lastCounted(day: Day = Number.MAX_SAFE_INTEGER): StoredDay | undefined {
    const row = lastCountedUpTo(this.#db, day);
    return row && storedDayOf(row);
  }

  between(from: Day, to: Day): StoredDay[] {
    return this.#db.all<DayRow>("SELECT * FROM day WHERE day BETWEEN ? AND ? ORDER BY day", from, to).map(storedDayOf);
  }

  /** The same days with no more than a calendar shows of them, at a tenth of the cost. */
  shownBetween(from: Day, to: Day): ShownDay[] {
    const sql = "SELECT day, counted, on_time FROM day WHERE day BETWEEN ? AND ? ORDER BY day";
    // By their places: taking a row apart as a list makes an object for each value of it.
    return this.#db
      .values<[day: Day, counted: number, onTime: number]>(sql, from, to)
      .map((row) => ({ day: row[0], counted: row[1] === 1, onTime: row[2] === 1 }));
  }

  /** How many days have been logged from `from` to `to`. */
  countBetween(from: Day, to: Day): number {
    return countedBetween(this.#db, from, to);
  }

  /** The days whose ranks by first writing are `from` to `to`, among those from `first` to `last`, in that order. */
  ranked(first: Day, last: Day, { from, to }: { from: number; to: number }): Day[] {
    return this.#db
      .all<{ day: Day }>(
        "SELECT day FROM day INDEXED BY day_first_written WHERE day BETWEEN ? AND ? ORDER BY first_written_at, day LIMIT ? OFFSET ?",
        first,
        last,
        to - from + 1,
        from - 1,
      )
      .map(({ day }) => day);
  }
}

function storedDayOf(row: DayRow): StoredDay {
  return {
    ...loggedDayOf(row),
    run: runOf(row),
    firstWrittenAt: row.first_written_at,
    entries: row.entries,
    words: row.words,
    minutes: row.minutes,
  };
}
