import type { Folded } from "../../core/change.ts";
import type { Database } from "../database.ts";
import { type Affected, insertRow, textOf } from "./row.ts";

export function projectRest(db: Database, { id, fields, deleted }: Folded, affected: Affected): void {
  affected.rules = true;
  db.run("DELETE FROM rest WHERE id = ?", id);
  if (deleted) return;
  const { kind, weekday, starts, ends, why, set_on } = fields;
  insertRow(db, "rest", { id, kind, weekday, starts, ends, why, set_on });
}

export function projectLetter(db: Database, { id, fields, body, deleted }: Folded): void {
  db.run("DELETE FROM letter WHERE id = ?", id);
  if (deleted) return;
  const { opens, written_at, opened_at } = fields;
  insertRow(db, "letter", { id, opens, revision: textOf(db, body).revision, written_at, opened_at });
}
