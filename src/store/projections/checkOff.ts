import type { Folded } from "../../core/change.ts";
import type { Database } from "../database.ts";
import { insertRow } from "./row.ts";

export function projectCheckOff(db: Database, { id, fields, deleted }: Folded): void {
  db.run("DELETE FROM check_off WHERE topic = ?", id);
  if (deleted) return;
  const { state, day, entry } = fields;
  insertRow(db, "check_off", { topic: id, state, day, entry });
}
