import type { TopicId } from "../core/curriculum.ts";
import type { Day } from "../core/day.ts";
import type { EntryHead } from "../core/entry.ts";
import type { Database } from "./database.ts";
import { KEYS_A_DAY } from "./projections/entry.ts";

export interface EntryFilter {
  from?: Day;
  to?: Day;
  /** Only these days. */
  days?: readonly Day[];
  numbers?: { from: number; to: number };
  topics?: readonly TopicId[];
  tag?: string;
  includePrivate?: boolean;
  /** Every entry of the days that the other conditions meet. */
  wholeDays?: boolean;
  limit?: number;
  /** Newest first unless said. */
  oldestFirst?: boolean;
}

export interface StoredEntry extends EntryHead {
  finished: readonly TopicId[];
  /** The text, or its beginning where only that was asked for. */
  body: string;
}

interface EntryRow {
  id: string;
  number: number;
  day: number;
  written_at: number;
  written_on: number;
  revised_at: number | null;
  zone: string;
  offset: number;
  day_end: number;
  origin: string;
  title: string | null;
  words: number;
  minutes: number | null;
  mood: number | null;
  star: number;
  private: number;
  topics: string;
  tags: string;
  links: string;
  finished: string;
  body: string | null;
}

/** Enough of a text to show in a list. */
const EXCERPT = 400;

const columns = (
  body: string,
) => `SELECT entry.id, number, day, written_at, written_on, revised_at, zone, offset, day_end,
  origin, title, words, minutes, mood, star, private,
  (SELECT json_group_array(topic) FROM entry_topic WHERE entry = entry.id) AS topics,
  (SELECT json_group_array(tag) FROM entry_tag WHERE entry = entry.id) AS tags,
  (SELECT json_group_array(link) FROM entry_link WHERE entry = entry.id) AS links,
  (SELECT json_group_array(topic) FROM check_off WHERE entry = entry.id AND state = 'done') AS finished,
  ${body} AS body FROM entry JOIN revision ON revision.id = entry.revision`;

const WHOLE = columns("revision.body");
const BEGINNING = columns(`substr(revision.body, 1, ${EXCERPT})`);

/** Reads entries. Bodies are whole in `find`, their beginning in `list`. */
export class Entries {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Row by row, so that years of nights need no memory. */
  *find(filter: EntryFilter): IterableIterator<StoredEntry> {
    yield* this.#select(WHOLE, filter);
  }

  *list(filter: EntryFilter): IterableIterator<StoredEntry> {
    yield* this.#select(BEGINNING, filter);
  }

  /** How many `filter` would answer without its limit. */
  count(filter: EntryFilter): number {
    const { where, params } = conditions(filter);
    return this.#db.get<{ n: number }>(`SELECT count(*) AS n FROM entry ${where}`, ...params)?.n ?? 0;
  }

  byId(id: string): StoredEntry | undefined {
    const row = this.#db.get<EntryRow>(`${WHOLE} WHERE entry.id = ?`, id);
    return row && entryOf(row);
  }

  /** The entry of a day written last: what a check-off links to. */
  lastOf(day: Day): string | undefined {
    return this.#db.get<{ id: string }>(
      "SELECT id FROM entry WHERE day = ? ORDER BY written_at DESC, key DESC LIMIT 1",
      day,
    )?.id;
  }

  countOn(day: Day): number {
    return this.#db.get<{ n: number }>("SELECT count(*) AS n FROM entry WHERE day = ?", day)?.n ?? 0;
  }

  lastDay(): Day | undefined {
    return this.#db.get<{ day: Day }>("SELECT day FROM entry ORDER BY key DESC LIMIT 1")?.day;
  }

  /** The next free number: one past the highest ever given, deleted entries included. */
  nextNumber(): number {
    const highest = this.#db.get<{ number: number | null }>(
      `SELECT json_extract(fields, '$.number') AS number FROM change WHERE kind = 'entry'
        ORDER BY json_extract(fields, '$.number') DESC LIMIT 1`,
    );
    return (highest?.number ?? 0) + 1;
  }

  numbersByTopic(): Map<TopicId, number[]> {
    const rows = this.#db.all<{ topic: TopicId; numbers: string }>(
      `SELECT topic, json_group_array(number) AS numbers
         FROM (SELECT topic, number FROM entry_topic JOIN entry ON entry.id = entry_topic.entry ORDER BY entry.key)
        GROUP BY topic`,
    );
    return new Map(rows.map(({ topic, numbers }) => [topic, JSON.parse(numbers) as number[]]));
  }

  *#select(columns: string, filter: EntryFilter): IterableIterator<StoredEntry> {
    const { where, params } = conditions(filter);
    const order = filter.oldestFirst ? "ASC" : "DESC";
    const limit = filter.limit === undefined ? "" : `LIMIT ${filter.limit}`;
    for (const row of this.#db.iterate<EntryRow>(`${columns} ${where} ORDER BY key ${order} ${limit}`, ...params))
      yield entryOf(row);
  }
}

function conditions(filter: EntryFilter): { where: string; params: (string | number)[] } {
  const parts: string[] = [];
  const params: (string | number)[] = [];
  const add = (condition: string, ...values: (string | number)[]) => {
    parts.push(condition);
    params.push(...values);
  };
  if (filter.from !== undefined) add("key >= ?", filter.from * KEYS_A_DAY);
  if (filter.to !== undefined) add("key < ?", (filter.to + 1) * KEYS_A_DAY);
  if (filter.days) add("day IN (SELECT value FROM json_each(?))", JSON.stringify(filter.days));
  if (filter.numbers) add("number BETWEEN ? AND ?", filter.numbers.from, filter.numbers.to);
  if (filter.topics)
    add(
      "entry.id IN (SELECT entry FROM entry_topic WHERE topic IN (SELECT value FROM json_each(?)))",
      JSON.stringify(filter.topics),
    );
  if (filter.tag !== undefined) add("entry.id IN (SELECT entry FROM entry_tag WHERE tag = ?)", filter.tag);
  if (filter.includePrivate === false) add("private = 0");
  const where = parts.length === 0 ? "" : `WHERE ${parts.join(" AND ")}`;
  if (!filter.wholeDays || where === "") return { where, params };
  return { where: `WHERE day IN (SELECT day FROM entry ${where})`, params };
}

function entryOf(row: EntryRow): StoredEntry {
  return {
    id: row.id,
    number: row.number,
    day: row.day,
    writtenAt: row.written_at,
    writtenOn: row.written_on,
    revisedAt: row.revised_at,
    zone: row.zone,
    offset: row.offset,
    dayEnd: row.day_end,
    origin: row.origin,
    title: row.title,
    words: row.words,
    minutes: row.minutes,
    mood: row.mood,
    star: row.star === 1,
    private: row.private === 1,
    topics: namesOf(row.topics),
    tags: namesOf(row.tags),
    links: namesOf(row.links),
    finished: namesOf(row.finished),
    body: row.body ?? "",
  };
}

function namesOf(json: string): string[] {
  return (JSON.parse(json) as string[]).sort();
}
