import type { Folded } from "../../core/change.ts";
import type { Database } from "../database.ts";
import { refreshRecall } from "./recall.ts";
import { insertRow } from "./row.ts";

/** A check-off, and with it when its topic is asked again. */
export function projectCheckOff(db: Database, { id, fields, deleted }: Folded): void {
  db.run("DELETE FROM check_off WHERE topic = ?", id);
  const { state, day, entry } = fields;
  if (!deleted) insertRow(db, "check_off", { topic: id, state, day, entry });
  refreshRecall(db, id);
}
