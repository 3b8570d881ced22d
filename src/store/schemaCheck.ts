import { Database } from "./database.ts";
import { migrate } from "./migrate.ts";
import type { OpenOptions } from "./open.ts";

/** The tables, indexes, views and triggers that are missing or say otherwise than the migrations do. */
export function strangeSchema(db: Database, { addon, readMigration }: OpenOptions): string[] {
  const fresh = new Database(":memory:", { addon });
  try {
    migrate(fresh, readMigration);
    const there = schemaOf(db);
    return [...schemaOf(fresh)].filter(([name, words]) => there.get(name) !== words).map(([name]) => name);
  } finally {
    fresh.close();
  }
}

function schemaOf(db: Database): Map<string, string> {
  const rows = db.all<{ name: string; words: string }>(
    "SELECT name, type || ' ' || tbl_name || ' ' || coalesce(sql, '') AS words FROM sqlite_schema",
  );
  return new Map(rows.map(({ name, words }) => [name, words]));
}
