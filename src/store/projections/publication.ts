import type { Folded } from "../../core/change.ts";
import type { Database } from "../database.ts";
import { insertRow } from "./row.ts";

export function projectPublication(db: Database, { id, fields, deleted }: Folded): void {
  db.run("DELETE FROM publication WHERE id = ?", id);
  if (deleted) return;
  const { subject, day, platform, place, state, remote_id, url, title, hash, first_live, updated_at } = fields;
  const row = { id, subject, day, platform, place, state, remote_id, url, title, hash, first_live, updated_at };
  insertRow(db, "publication", row);
}
