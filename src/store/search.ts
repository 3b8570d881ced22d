import { HIT } from "../core/excerpt.ts";
import type { Database } from "./database.ts";
import { collected, type EntryFilter, type Param } from "./entryConditions.ts";
import { BEGINNING, type EntryRow, entryColumns, entryOf, type StoredEntry } from "./entryRow.ts";

export interface FoundEntry extends StoredEntry {
  /** Where the words stand, hits between `HIT.open` and `HIT.close`. */
  snippet: string;
}

/** Words around a hit. */
const CONTEXT = 16;
const SOURCE = `FROM entry_search JOIN entry ON entry.key = entry_search.rowid
  JOIN revision ON revision.id = entry.revision`;

/** Looks through titles, texts and labels with SQLite's full-text index. */
export class Search {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /**
   * Entries that an FTS5 expression and a filter meet, newest first: the index is walked from its end, so a common
   * word costs no more than a rare one. `byRank` reads every hit first.
   */
  *find(match: string, filter: EntryFilter, byRank = false): IterableIterator<FoundEntry> {
    const { where, params } = matching(match, filter);
    const order = byRank ? "entry_search.rank" : "entry_search.rowid DESC";
    const limit = filter.limit === undefined ? "" : `LIMIT ${filter.limit}`;
    const rows = this.#db.iterateValues<[...EntryRow, snippet: string]>(
      `SELECT ${entryColumns(BEGINNING)}, snippet(entry_search, 1, ?, ?, '…', ${CONTEXT}) AS snippet
         ${SOURCE} ${where} ORDER BY ${order} ${limit}`,
      HIT.open,
      HIT.close,
      ...params,
    );
    for (const row of rows) yield { ...entryOf(row), snippet: row[22] };
  }

  count(match: string, filter: EntryFilter): number {
    const { where, params } = matching(match, filter);
    return this.#db.get<{ n: number }>(`SELECT count(*) AS n ${SOURCE} ${where}`, ...params)?.n ?? 0;
  }
}

function matching(match: string, filter: EntryFilter): { where: string; params: Param[] } {
  const { parts, params } = collected(filter);
  return { where: `WHERE ${["entry_search MATCH ?", ...parts].join(" AND ")}`, params: [match, ...params] };
}
