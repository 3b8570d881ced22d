import type { ShownDay } from "../core/calendarMarks.ts";
import type { Day } from "../core/day.ts";
import type { LoggedDay, Run } from "../core/streak.ts";
import type { Database } from "./database.ts";
import { countedUpTo, type DayRow, lastCountedUpTo, loggedDayOf, runOf } from "./dayRow.ts";

/** A day with entries and where the streak stood after it. */
export interface StoredDay extends LoggedDay {
  run: Run;
  firstWrittenAt: number;
  entries: number;
  words: number;
  minutes: number;
}

interface Stretch {
  from: Day;
  to: Day;
}

const MS_A_DAY = 86_400_000;
/** As the indexes of migrations 5 and 6 have it, word for word: SQLite uses them only then. */
const ASTRAY = "first_written_at NOT BETWEEN (day - 1) * 86400000 AND (day + 3) * 86400000";

/** How many ranks are looked up one by one before all of them are read at once. */
const FEW = 40;

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
    return countedUpTo(this.#db, to) - countedUpTo(this.#db, from - 1);
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

  /** Answers Day n for days from `from` to `to`: their rank by the moment they were first logged. */
  ranker(from: Day, to: Day, atFirst = FEW): (day: Day) => number | null {
    const few = new Map<Day, number>();
    let all: ((day: Day) => number) | undefined;
    const rank = (day: Day) => {
      const known = all === undefined ? few.get(day) : all(day);
      if (known !== undefined) return known;
      if (few.size < atFirst) few.set(day, this.#rank(day, from, to));
      else all = this.#rankAll(from, to);
      return rank(day);
    };
    return (day) => rank(day) || null;
  }

  /** By date, less the earlier days that were written later, and with the later ones that were written earlier. */
  #rank(day: Day, from: Day, to: Day): number {
    const at = this.#db.get<{ at: number }>("SELECT first_written_at AS at FROM day WHERE day = ?", day)?.at;
    if (at === undefined) return 0;
    const written = Math.floor(at / MS_A_DAY);
    const later = this.#count(">", at, { from, to: day - 1, near: { from: written - 3, to: day - 1 } });
    const earlier = this.#count("<", at, { from: day + 1, to, near: { from: day + 1, to: written + 1 } });
    return this.countBetween(from, day) - later + earlier;
  }

  /** Days of a stretch first written before or after a moment: of those written about their date only the `near` ones can be. */
  #count(side: "<" | ">", at: number, { from, to, near }: Stretch & { near: Stretch }): number {
    // Lately written are the last of the one index, later days the last of the other.
    const index = side === ">" ? "day_astray" : "day_astray_date";
    const between = [Math.max(from, near.from), Math.min(to, near.to)] as const;
    const sum = this.#db.get<{ n: number }>(
      `SELECT (SELECT count(*) FROM day INDEXED BY ${index}
                WHERE ${ASTRAY} AND first_written_at ${side} ? AND day BETWEEN ? AND ?) +
              (SELECT count(*) FROM day NOT INDEXED
                WHERE NOT (${ASTRAY}) AND first_written_at ${side} ? AND day BETWEEN ? AND ?) AS n`,
      ...[at, from, to],
      ...[at, ...between],
    );
    return sum?.n ?? 0;
  }

  /** Every rank, in a place for each day from the first on: a map of a lifetime of days would be ten times as large. */
  #rankAll(from: Day, to: Day): (day: Day) => number {
    const among = "SELECT day FROM day WHERE day BETWEEN ? AND ? ORDER BY";
    const end = (order: "ASC" | "DESC") =>
      this.#db.get<{ day: Day }>(`${among} day ${order} LIMIT 1`, from, to)?.day ?? from;
    const first = end("ASC");
    const ranks = new Int32Array(end("DESC") - first + 1);
    const days = this.#db.iterateValues<[day: Day]>(`${among} first_written_at, day`, from, to);
    let rank = 0;
    for (const [day] of days) {
      rank += 1;
      ranks[day - first] = rank;
    }
    return (day) => ranks[day - first] ?? 0;
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
