import type { CheckOff, TopicId } from "../core/curriculum.ts";
import type { Day } from "../core/day.ts";
import type { Total } from "../core/total.ts";
import type { Database } from "./database.ts";

export interface Counted {
  name: string;
  entries: number;
}

/** The Monday of the week that held day 0 (1970-01-01, a Thursday). */
const FIRST_MONDAY = -3;

/** Sums over stretches of days, made by SQLite. */
export class Totals {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  between(from: Day, to: Day): Total {
    const row = this.#db.get<Total>(
      `SELECT count(*) AS days, coalesce(sum(entries), 0) AS entries, coalesce(sum(words), 0) AS words,
         coalesce(sum(minutes), 0) AS minutes, coalesce(sum(on_time), 0) AS onTime,
         coalesce(sum(counted AND NOT on_time), 0) AS late
         FROM day WHERE day BETWEEN ? AND ?`,
      from,
      to,
    );
    return row ?? { days: 0, entries: 0, words: 0, minutes: 0, onTime: 0, late: 0 };
  }

  /** The days with entries. */
  days(from: Day, to: Day): Day[] {
    return this.#db
      .all<{ day: Day }>("SELECT day FROM day WHERE day BETWEEN ? AND ? ORDER BY day", from, to)
      .map(({ day }) => day);
  }

  /** How many days were logged on each weekday, Monday first. */
  weekdays(from: Day, to: Day): number[] {
    const rows = this.#db.all<{ weekday: number; days: number }>(
      `SELECT ((day - ${FIRST_MONDAY}) % 7 + 7) % 7 AS weekday, count(*) AS days FROM day
        WHERE day BETWEEN ? AND ? GROUP BY weekday`,
      from,
      to,
    );
    const byDay = new Map(rows.map(({ weekday, days }) => [weekday, days]));
    return Array.from({ length: 7 }, (_, weekday) => byDay.get(weekday) ?? 0);
  }

  /** Days, words and minutes of each week that has entries, by its Monday. */
  weeks(from: Day, to: Day): { monday: Day; days: number; words: number; minutes: number }[] {
    return this.#db.all(
      `SELECT day - ((day - ${FIRST_MONDAY}) % 7 + 7) % 7 AS monday, count(*) AS days, sum(words) AS words,
         sum(minutes) AS minutes FROM day WHERE day BETWEEN ? AND ? GROUP BY monday ORDER BY monday`,
      from,
      to,
    );
  }

  topics(from: Day, to: Day, limit: number): Counted[] {
    return this.#most("entry_topic", "topic", from, to, limit);
  }

  tags(from: Day, to: Day, limit: number): Counted[] {
    return this.#most("entry_tag", "tag", from, to, limit);
  }

  /** Topics finished on these days, in order. */
  finished(from: Day, to: Day): (CheckOff & { topic: TopicId })[] {
    return this.#db.all(
      "SELECT topic, state, day, entry FROM check_off WHERE state = 'done' AND day BETWEEN ? AND ? ORDER BY day, topic",
      from,
      to,
    );
  }

  /** The entry whose length is in the middle of all: neither the best nor the worst night. */
  ordinary(from: Day, to: Day): number | undefined {
    return this.#db.get<{ number: number }>(
      `SELECT number FROM entry WHERE day BETWEEN ? AND ? AND private = 0 AND words > 0 ORDER BY words, key
        LIMIT 1 OFFSET (SELECT count(*) / 2 FROM entry WHERE day BETWEEN ? AND ? AND private = 0 AND words > 0)`,
      from,
      to,
      from,
      to,
    )?.number;
  }

  #most(table: "entry_topic" | "entry_tag", name: "topic" | "tag", from: Day, to: Day, limit: number): Counted[] {
    return this.#db.all<Counted>(
      `SELECT ${name} AS name, count(*) AS entries FROM ${table} JOIN entry ON entry.id = ${table}.entry
        WHERE day BETWEEN ? AND ? GROUP BY name ORDER BY entries DESC, name LIMIT ?`,
      from,
      to,
      limit,
    );
  }
}
