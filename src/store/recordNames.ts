import type { Kind } from "../core/change.ts";
import { shortDay } from "../core/dayWords.ts";
import type { Database } from "./database.ts";

/** What to call a record where none of its words may be shown: `#12, Sun 10 Jan`, `goal first`. */
export function nameOfRecord(db: Database, kind: Kind, id: string): string {
  const entry =
    kind === "entry" ? db.get<{ number: number; day: number }>("SELECT number, day FROM entry WHERE id = ?", id) : null;
  return entry ? `#${entry.number}, ${shortDay(entry.day)}` : `${kind} ${id}`;
}

/** The same for a text, by what it belongs to, or belonged to before it was changed. */
export function nameOfText(db: Database, revision: number): string {
  const entry = db.get<{ id: string }>("SELECT id FROM entry WHERE revision = ?", revision);
  if (entry) return nameOfRecord(db, "entry", entry.id);
  const change = db.get<{ kind: Kind; id: string; number: number | null }>(
    "SELECT kind, change.id, number FROM change LEFT JOIN entry ON entry.id = change.id WHERE change.revision = ?",
    revision,
  );
  if (change === undefined) return `text ${revision}, which nothing uses`;
  return change.number === null ? `${change.kind} ${change.id}` : `an earlier text of #${change.number}`;
}
