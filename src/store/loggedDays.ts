import type { Day } from "../core/day.ts";
import type { LoggedDay } from "../core/streak.ts";
import type { Database } from "./database.ts";

type Values = [
  day: Day,
  counted: number,
  onTime: number,
  firstOffset: number,
  firstDayEnd: number,
  lastOffset: number,
  lastDayEnd: number,
];

const SQL = `SELECT day, counted, on_time, first_offset, first_day_end, last_offset, last_day_end FROM day
  WHERE day BETWEEN ? AND ? ORDER BY day`;

/** Reads logged days for a walk along them, one at a time: a lifetime of them needs no memory. */
export class LoggedDays {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  *between(from: Day, to: Day): Generator<LoggedDay> {
    for (const row of this.#db.iterateValues<Values>(SQL, from, to))
      yield {
        day: row[0],
        counted: row[1] === 1,
        onTime: row[2] === 1,
        first: { offset: row[3], dayEnd: row[4] },
        last: { offset: row[5], dayEnd: row[6] },
      };
  }
}
