import type { Day } from "../core/day.ts";
import type { Database } from "./database.ts";
import { countedBetween } from "./dayRow.ts";

interface Stretch {
  from: Day;
  to: Day;
}

const MS_A_DAY = 86_400_000;
/** As the indexes of migrations 5 and 6 have it, word for word: SQLite uses them only then. */
const ASTRAY = "first_written_at NOT BETWEEN (day - 1) * 86400000 AND (day + 3) * 86400000";

/** How many ranks are looked up one by one before all of them are read at once. */
const FEW = 40;

/** Reads the ranks of days: Day n. */
export class Ranks {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
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
    return countedBetween(this.#db, from, day) - later + earlier;
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
