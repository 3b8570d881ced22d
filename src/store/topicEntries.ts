import type { TopicId } from "../core/curriculum.ts";
import { type Day, EVER } from "../core/day.ts";
import type { Database } from "./database.ts";

/** How many entries are about a topic, and the numbers of the latest. */
export interface Latest {
  count: number;
  numbers: readonly number[];
}

/** How many entries are looked through for the latest of each topic before it is asked for alone. */
const RECENT = 1_000;

/** Reads which entries are about which topics. */
export class TopicEntries {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** How many entries are about each topic that has any. */
  countByTopic(): Map<TopicId, number> {
    return new Map(this.#db.values<[topic: TopicId, entries: number]>("SELECT topic, entries FROM topic_count"));
  }

  /** The numbers of the entries about a topic, looked up when they are asked for. */
  about(): Pick<ReadonlyMap<TopicId, readonly number[]>, "get" | "has"> {
    const counts = this.countByTopic();
    return {
      has: (topic) => counts.has(topic),
      get: (topic) => {
        const rows = this.#db.all<{ number: number }>(
          "SELECT number FROM entry_topic JOIN entry ON entry.id = entry_topic.entry WHERE topic = ? ORDER BY entry.key",
          topic,
        );
        return rows.map(({ number }) => number);
      },
    };
  }

  /**
   * The topics of a curriculum that were worked on last: what was finished after the latest entry about any of them, the
   * latest day of it; else what that entry is about and finished. `written` are those with entries.
   */
  lastWorkedOn(topics: readonly TopicId[], written: readonly TopicId[]): ReadonlySet<TopicId> {
    // The plus keeps SQLite from looking each entry up under every topic: a single one answers most of the time.
    const about = this.#db.all<{ number: number; day: Day; topic: TopicId }>(
      `WITH these AS (SELECT value FROM json_each(?)),
            about AS (SELECT number, day, topic FROM entry CROSS JOIN entry_topic ON entry_topic.entry = entry.id
                       WHERE +topic IN these)
       SELECT * FROM about WHERE number = (SELECT number FROM about ORDER BY number DESC LIMIT 1)`,
      JSON.stringify(written),
    );
    const finished = this.#db.all<{ number: number | null; day: Day; topic: TopicId }>(
      `SELECT number, check_off.day AS day, topic FROM check_off LEFT JOIN entry ON entry.id = check_off.entry
        WHERE state = 'done' AND topic IN (SELECT value FROM json_each(?)) ORDER BY check_off.day DESC`,
      JSON.stringify(topics),
    );
    const [latest = { number: 0, day: -EVER }] = about;
    const since = finished.filter(({ number, day }) => (number === null ? day > latest.day : number > latest.number));
    const last =
      since.length > 0
        ? since.filter(({ day }) => day === since[0]?.day)
        : [...about, ...finished].filter(({ number }) => number === latest.number);
    return new Set(last.map(({ topic }) => topic));
  }

  /** Of every topic with entries how many, and the latest of them, the oldest of these first. */
  latestByTopic(most: number, recentEntries = RECENT): Map<TopicId, Latest> {
    const latest = new Map<TopicId, Latest & { numbers: number[] }>();
    for (const [topic, count] of this.countByTopic()) latest.set(topic, { count, numbers: [] });
    // Nearly always the last few hundred nights hold them; joining every entry would take ten times as long.
    const recent = this.#db.values<[TopicId, number]>(
      `SELECT topic, number FROM
        (SELECT topic, number, key, row_number() OVER (PARTITION BY topic ORDER BY key DESC) AS nth
          FROM (SELECT id, number, key FROM entry ORDER BY key DESC LIMIT ?) AS recent
          CROSS JOIN entry_topic ON entry_topic.entry = recent.id)
        WHERE nth <= ? ORDER BY key`,
      recentEntries,
      most,
    );
    for (const row of recent) latest.get(row[0])?.numbers.push(row[1]);
    for (const [topic, { count, numbers }] of latest) {
      if (numbers.length < Math.min(most, count)) numbers.splice(0, most, ...this.#latestAbout(topic, most));
    }
    return latest;
  }

  #latestAbout(topic: TopicId, most: number): number[] {
    const rows = this.#db.all<{ number: number }>(
      `SELECT number FROM entry_topic JOIN entry ON entry.id = entry_topic.entry WHERE topic = ?
        ORDER BY entry.key DESC LIMIT ?`,
      topic,
      most,
    );
    return rows.map(({ number }) => number).reverse();
  }

  numbersByTopic(): Map<TopicId, number[]> {
    const rows = this.#db.all<{ topic: TopicId; numbers: string }>(
      `SELECT topic, json_group_array(number) AS numbers
         FROM (SELECT topic, number FROM entry_topic JOIN entry ON entry.id = entry_topic.entry ORDER BY entry.key)
        GROUP BY topic`,
    );
    return new Map(rows.map(({ topic, numbers }) => [topic, JSON.parse(numbers) as number[]]));
  }
}
