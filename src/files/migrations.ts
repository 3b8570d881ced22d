import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The SQL of the migration with this number, from `migrations/0001_*.sql` and on. */
export function readMigration(root: string, number: number): string {
  const folder = join(root, "migrations");
  const prefix = `${String(number).padStart(4, "0")}_`;
  const name = readdirSync(folder).find((file) => file.startsWith(prefix) && file.endsWith(".sql"));
  if (name === undefined) throw new Error(`no migration ${prefix}*.sql in ${folder}`);
  return readFileSync(join(folder, name), "utf8");
}
