import { HIT, passageAround } from "../core/excerpt.ts";
import { ftsExpression, ftsTerm, type SearchQuery, type Term } from "../core/searchQuery.ts";
import type { Database } from "./database.ts";
import { collected, type EntryFilter, type Param } from "./entryConditions.ts";
import { BEGINNING, type EntryRow, entryColumns, entryOf, type StoredEntry } from "./entryRow.ts";

export interface FoundEntry extends StoredEntry {
  /** Where the words stand, hits between `HIT.open` and `HIT.close`. */
  snippet: string;
}

/** Words around a hit. */
const CONTEXT = 16;
const ENTRIES = "entry JOIN revision ON revision.id = entry.revision";
const HITS = `entry_search JOIN entry ON entry.key = entry_search.rowid
  JOIN revision ON revision.id = entry.revision`;
/** Where what may begin anywhere is looked for. */
const WHOLE = "lower(ifnull(entry.title, '') || char(1) || ifnull(revision.body, '') || char(1) || entry.labels)";

/** Looks through titles, texts and labels with SQLite's full-text index, and through all of them where it does not reach. */
export class Search {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /**
   * Entries that a query and a filter meet, newest first: the index is walked from its end, so a common word costs no
   * more than a rare one. `byRank` reads every hit first; what is looked for anywhere has no rank.
   */
  *find(query: SearchQuery, filter: EntryFilter, byRank = false): IterableIterator<FoundEntry> {
    const { indexed, where, params } = matching(query, filter);
    const anywhere = query.groups.flat().flatMap((term) => (term.anywhere ? [term.text] : []));
    const order = !indexed ? "entry.key DESC" : byRank ? "entry_search.rank" : "entry_search.rowid DESC";
    const limit = filter.limit === undefined ? "" : `LIMIT ${filter.limit}`;
    const rows = this.#db.iterateValues<[...EntryRow, snippet: string, body: string | null]>(
      `SELECT ${entryColumns(BEGINNING)}, ${indexed ? `snippet(entry_search, 1, ?, ?, '…', ${CONTEXT})` : "''"} AS snippet,
              ${anywhere.length > 0 ? "revision.body" : "NULL"} AS whole
         FROM ${indexed ? HITS : ENTRIES} ${where} ORDER BY ${order} ${limit}`,
      ...(indexed ? [HIT.open, HIT.close] : []),
      ...params,
    );
    for (const row of rows) yield { ...entryOf(row), snippet: passageAround(anywhere, row[23] ?? "") ?? row[22] };
  }

  count(query: SearchQuery, filter: EntryFilter): number {
    const { indexed, where, params } = matching(query, filter);
    const from = indexed ? HITS : ENTRIES;
    return this.#db.get<{ n: number }>(`SELECT count(*) AS n FROM ${from} ${where}`, ...params)?.n ?? 0;
  }
}

/** The groups the index can answer are one MATCH, which is walked; each of the others is looked for entry by entry. */
function matching(
  { groups, without }: SearchQuery,
  filter: EntryFilter,
): { indexed: boolean; where: string; params: Param[] } {
  const { parts, params } = collected(filter);
  const loose = groups.filter(isLoose);
  const match = ftsExpression({
    groups: groups.filter((terms) => !isLoose(terms)),
    without: isLoose(without) ? [] : without,
  });
  const apart = without.length > 0 && (match === null || isLoose(without)) ? [without] : [];
  return {
    indexed: match !== null,
    where: `WHERE ${[
      ...(match === null ? [] : ["entry_search MATCH ?"]),
      ...loose.map(oneOf),
      ...apart.map((terms) => `NOT ${oneOf(terms)}`),
      ...parts,
    ].join(" AND ")}`,
    params: [...(match === null ? [] : [match]), ...[...loose, ...apart].flatMap(termsOf), ...params],
  };
}

function isLoose(terms: readonly Term[]): boolean {
  return terms.some(({ anywhere }) => anywhere);
}

function oneOf(terms: readonly Term[]): string {
  const one = ({ anywhere }: Term) =>
    anywhere ? `instr(${WHOLE}, lower(?))` : "entry.key IN (SELECT rowid FROM entry_search WHERE entry_search MATCH ?)";
  return `(${terms.map(one).join(" OR ")})`;
}

function termsOf(terms: readonly Term[]): string[] {
  return terms.map((term) => (term.anywhere ? term.text : ftsTerm(term)));
}
