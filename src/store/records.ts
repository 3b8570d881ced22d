import type { Folded, Kind } from "../core/change.ts";
import type { Database } from "./database.ts";
import { foldRecord } from "./recordChanges.ts";

/** A record with its text; null for one without, or whose text was forgotten. */
export interface WholeRecord extends Omit<Folded, "body"> {
  body: string | null;
}

/** Reads records of every kind as the change log has them: what an archive is made from. */
export class Records {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** The records of a kind that stand, one at a time: entries by number, others by id. */
  *all(kind: Kind): Generator<WholeRecord> {
    const ids =
      kind === "entry"
        ? this.#db.iterate<{ id: string }>("SELECT id FROM entry ORDER BY number, id")
        : this.#db.iterate<{ id: string }>("SELECT DISTINCT id FROM change WHERE kind = ? ORDER BY id", kind);
    for (const { id } of ids) {
      const record = this.byId(kind, id);
      if (record !== null && !record.deleted) yield record;
    }
  }

  /** A record as its changes have left it, its text by its hash: what an edit begins from. */
  folded(kind: Kind, id: string): Folded | null {
    return foldRecord(this.#db, kind, id);
  }

  byId(kind: Kind, id: string): WholeRecord | null {
    const folded = this.folded(kind, id);
    if (folded === null) return null;
    const text = this.#db.get<{ body: string | null }>("SELECT body FROM revision WHERE hash = ?", folded.body);
    return { ...folded, body: text?.body ?? null };
  }

  /** Entries that were deleted, by number. */
  deletedEntries(): { id: string; number: number }[] {
    return this.#db.all(
      `SELECT id, max(json_extract(fields, '$.number')) AS number FROM change
        WHERE kind = 'entry' AND id NOT IN (SELECT id FROM entry) GROUP BY id HAVING number IS NOT NULL
        ORDER BY number, id`,
    );
  }

  /** Every number that was ever given, and to which entry. */
  numbers(): Map<number, string> {
    const rows = this.#db.all<{ number: number; id: string }>(
      `SELECT json_extract(fields, '$.number') AS number, id FROM change
        WHERE kind = 'entry' AND json_extract(fields, '$.number') IS NOT NULL`,
    );
    return new Map(rows.map(({ number, id }) => [number, id]));
  }
}
