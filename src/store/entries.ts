import type { Day } from "../core/day.ts";
import type { Database } from "./database.ts";
import { conditions, type EntryFilter } from "./entryConditions.ts";
import { BEGINNING, type EntryRow, entryColumns, entryOf, type StoredEntry } from "./entryRow.ts";

const SOURCE = "FROM entry JOIN revision ON revision.id = entry.revision";
const WHOLE_ENTRIES = `SELECT ${entryColumns("revision.body")} ${SOURCE}`;
const ENTRY_BEGINNINGS = `SELECT ${entryColumns(BEGINNING)} ${SOURCE}`;

/** Reads entries. Bodies are whole in `find`, their beginning in `list`. */
export class Entries {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Row by row, so that years of nights need no memory. */
  *find(filter: EntryFilter): IterableIterator<StoredEntry> {
    yield* this.#select(WHOLE_ENTRIES, filter);
  }

  *list(filter: EntryFilter): IterableIterator<StoredEntry> {
    yield* this.#select(ENTRY_BEGINNINGS, filter);
  }

  /** How many `filter` would answer without its limit. */
  count(filter: EntryFilter): number {
    const { where, params } = conditions(filter);
    return this.#db.get<{ n: number }>(`SELECT count(*) AS n FROM entry ${where}`, ...params)?.n ?? 0;
  }

  byId(id: string): StoredEntry | undefined {
    const [row] = this.#db.values<EntryRow>(`${WHOLE_ENTRIES} WHERE entry.id = ?`, id);
    return row && entryOf(row);
  }

  /** Whether an entry of that id was ever saved, one deleted since included. */
  knows(id: string): boolean {
    return this.#db.get("SELECT 1 FROM change WHERE kind = 'entry' AND id = ? LIMIT 1", id) !== undefined;
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

  firstDay(): Day | undefined {
    return this.#db.get<{ day: Day }>("SELECT day FROM entry ORDER BY key LIMIT 1")?.day;
  }

  lastDay(): Day | undefined {
    return this.#db.get<{ day: Day }>("SELECT day FROM entry ORDER BY key DESC LIMIT 1")?.day;
  }

  /** The next free number: one past the highest ever given, deleted entries included. */
  nextNumber(): number {
    const highest = this.#db.get<{ number: number | null }>(
      `SELECT json_extract(fields, '$.number') AS number FROM change INDEXED BY change_number WHERE kind = 'entry'
        ORDER BY json_extract(fields, '$.number') DESC LIMIT 1`,
    );
    return (highest?.number ?? 0) + 1;
  }

  *#select(select: string, filter: EntryFilter): IterableIterator<StoredEntry> {
    const { where, params } = conditions(filter);
    const order = filter.oldestFirst ? "ASC" : "DESC";
    const limit = filter.limit === undefined ? "" : `LIMIT ${filter.limit}`;
    for (const row of this.#db.iterateValues<EntryRow>(`${select} ${where} ORDER BY key ${order} ${limit}`, ...params))
      yield entryOf(row);
  }
}
