import type { Folded } from "../../core/change.ts";
import { freezeChangesOf } from "../../core/goalChange.ts";
import type { Database } from "../database.ts";
import { type Affected, insertRow } from "./row.ts";

export function projectGoal(db: Database, { id, fields, deleted }: Folded, affected: Affected): void {
  affected.rules = true;
  db.run("DELETE FROM goal WHERE id = ?", id);
  if (deleted) return;
  const { title, days, counts, starts, aim, finished } = fields;
  insertRow(db, "goal", {
    id,
    title,
    days,
    counts,
    starts,
    aim,
    freezes: fields.freezes !== false,
    freeze_changes: JSON.stringify(freezeChangesOf(fields)),
    finished,
    celebrated: fields.celebrated === true,
  });
}
