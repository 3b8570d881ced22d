import type { Folded } from "../../core/change.ts";
import { type Rating, recallOf } from "../../core/recall.ts";
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
  const revision = body === null ? null : textOf(db, body).revision;
  insertRow(db, "role", { id, aimed: fields.aimed === true, revision });
}

export function projectReview(db: Database, { id, fields, deleted }: Folded): void {
  const before = db.get<{ topic: string }>("SELECT topic FROM review WHERE id = ?", id);
  db.run("DELETE FROM review WHERE id = ?", id);
  const { topic, day, at, rating, due } = fields;
  if (!deleted) insertRow(db, "review", { id, topic, day, at, rating, due });
  refreshRecall(db, String(topic ?? before?.topic));
}

/** Every finished topic's, where a migration has just made the table. */
export function refreshRecalls(db: Database): void {
  db.run("DELETE FROM recall");
  for (const { topic } of db.all<{ topic: string }>("SELECT topic FROM check_off")) refreshRecall(db, topic);
}

/** A topic's recall, from its check-off and its reviews since. */
export function refreshRecall(db: Database, topic: string): void {
  db.run("DELETE FROM recall WHERE topic = ?", topic);
  const done = db.get<{ day: number }>("SELECT day FROM check_off WHERE topic = ? AND state = 'done'", topic);
  if (done === undefined) return;
  const reviews = db.all<{ day: number; rating: Rating; due: number }>(
    "SELECT day, rating, due FROM review WHERE topic = ? AND day >= ? ORDER BY at, id",
    topic,
    done.day,
  );
  insertRow(db, "recall", { topic, ...recallOf(done.day, reviews) });
}
