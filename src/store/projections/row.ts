import type { FieldValue, Folded } from "../../core/change.ts";
import { type Database, present } from "../database.ts";

/** What a projection changed that the day table stands on. */
export interface Affected {
  days: Set<number>;
  /** A rule of the streak changed: everything is walked again. */
  rules: boolean;
}

/** Writes a folded record's rows anew, or removes them when it is deleted. */
export type Project = (db: Database, record: Folded, affected: Affected) => void;

/** Inserts a row, named values in columns of the same names. */
export function insertRow(db: Database, table: string, values: Readonly<Record<string, FieldValue | undefined>>): void {
  const names = Object.keys(values);
  const places = names.map(() => "?").join(", ");
  db.run(
    `INSERT INTO ${table} (${names.join(", ")}) VALUES (${places})`,
    ...Object.values(values).map((value) => (typeof value === "boolean" ? Number(value) : (value ?? null))),
  );
}

/** The text a record's hash names; its body is null when it was forgotten. */
export function textOf(db: Database, hash: string | null): { revision: number; body: string | null } {
  const row = db.get<{ id: number; body: string | null }>("SELECT id, body FROM revision WHERE hash = ?", hash);
  const { id, body } = present(row, "text of a record");
  return { revision: id, body };
}
