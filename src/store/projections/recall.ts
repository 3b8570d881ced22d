import type { Folded } from "../../core/change.ts";
import type { Database } from "../database.ts";
import { insertRow, textOf } from "./row.ts";

/** Its id is both slugs, `a b`, in order. */
export function projectRelation(db: Database, { id, deleted }: Folded): void {
  const [a = "", b = ""] = id.split(" ");
  db.run("DELETE FROM relation WHERE a = ? AND b = ?", a, b);
  if (!deleted) insertRow(db, "relation", { a, b });
}

export function projectRole(db: Database, { id, fields, body, deleted }: Folded): void {
  db.run("DELETE FROM role WHERE id = ?", id);
  if (deleted) return;
  insertRow(db, "role", {
    id,
    aimed: fields.aimed === true,
    revision: body === null ? null : textOf(db, body).revision,
  });
}

export function projectReview(db: Database, { id, fields, deleted }: Folded): void {
  db.run("DELETE FROM review WHERE id = ?", id);
  if (deleted) return;
  const { topic, day, at, rating } = fields;
  insertRow(db, "review", { id, topic, day, at, rating });
}
