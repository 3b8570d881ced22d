import { count } from "../core/count.ts";
import { shortDay } from "../core/dayWords.ts";
import type { Database } from "./database.ts";
import { RECORD_TABLES, rebuildTables } from "./rebuild.ts";

const PARTS = ["entry_topic", "entry_tag", "entry_link", "topic_count", "topic", "recall", "day"];

/** What the tables say otherwise than the change log does. Works on the database it is given: hand it a copy. */
export function differences(db: Database): { differing: string[]; unreadable: string[] } {
  const unreadable: string[] = [];
  const tables = [...RECORD_TABLES, ...PARTS];
  // The triggers keep the search index, which has a check of its own and may be the damaged part.
  db.script("DROP TRIGGER IF EXISTS entry_indexed; DROP TRIGGER IF EXISTS entry_unindexed; SAVEPOINT compared;");
  for (const table of tables) db.script(`CREATE TEMP TABLE before_${table} AS SELECT * FROM main.${table}`);
  rebuildTables(db, ({ kind, id }) => unreadable.push(`${kind} ${id}`));
  const differing = tables.flatMap((table) => (table === "entry" ? differingEntries(db) : differingRows(db, table)));
  db.script("ROLLBACK TO compared; RELEASE compared;");
  return { differing, unreadable };
}

function differingEntries(db: Database): string[] {
  const rows = db.all<{ number: number; day: number }>(
    `SELECT DISTINCT number, day FROM (${eitherWay(db, "entry")}) ORDER BY number`,
  );
  return rows.map(({ number, day }) => `#${number}, ${shortDay(day)}, differs from the change log`);
}

function differingRows(db: Database, table: string): string[] {
  const n = db.get<{ n: number }>(`SELECT count(*) AS n FROM (${eitherWay(db, table)})`)?.n ?? 0;
  return n === 0 ? [] : [`${table} differs from the change log in ${count(n, "row")}`];
}

/** Rows that only one side has. An entry's key is only its place among those of its day. */
function eitherWay(db: Database, table: string): string {
  const columns = db
    .all<{ name: string }>(`SELECT name FROM pragma_table_info('${table}')`)
    .map(({ name }) => name)
    .filter((name) => name !== "key")
    .join(", ");
  const [before, now] = [`SELECT ${columns} FROM temp.before_${table}`, `SELECT ${columns} FROM main.${table}`];
  return `SELECT * FROM (${before} EXCEPT ${now}) UNION ALL SELECT * FROM (${now} EXCEPT ${before})`;
}
