import type { Kind } from "../core/change.ts";
import type { Day } from "../core/day.ts";
import { journeyError } from "../core/error.ts";
import { forgetEntry, textsOf } from "../core/forgetting.ts";
import { countWords } from "../core/sections.ts";
import { FORGET } from "../core/step.ts";
import type { Database } from "./database.ts";
import { sumMissing } from "./logSums.ts";
import { rebuildIndex } from "./rebuild.ts";
import { changesOf, foldRecord } from "./recordChanges.ts";
import { planOf, type Write } from "./writableJournal.ts";

/** An entry whose text is to be forgotten, deleted ones included. */
export interface Forgettable {
  id: string;
  number: number;
  day: Day;
  words: number;
  /** The day its text was forgotten before; null while it has one. */
  forgotten: Day | null;
}

/** Erases texts for good. */
export class Forgetting {
  readonly #db: Database;
  readonly #write: Write;

  constructor(db: Database, write: Write) {
    this.#db = db;
    this.#write = write;
  }

  /** The entry of that number; undefined where none was ever given it. */
  find(number: number): Forgettable | undefined {
    const db = this.#db;
    const known = db.get<{ id: string }>(
      `SELECT change.id FROM change LEFT JOIN entry ON entry.id = change.id
        WHERE kind = 'entry' AND json_extract(fields, '$.number') = ? ORDER BY entry.id IS NULL, clock DESC LIMIT 1`,
      number,
    );
    const folded = known && foldRecord(db, "entry", known.id);
    if (!folded || typeof folded.fields.day !== "number") return undefined;
    const { id, fields, body } = folded;
    const erased = typeof fields.forgotten === "number" && textsOf(changesOf(db, "entry", id)).length === 0;
    const text = db.get<{ body: string | null }>("SELECT body FROM revision WHERE hash = ?", body)?.body ?? "";
    return {
      id,
      number,
      day: folded.fields.day,
      words: erased ? Number(fields.words) : countWords(text),
      forgotten: erased ? Number(fields.forgotten) : null,
    };
  }

  /**
   * Erases every text and title these entries had, for good: from the file, its -wal, its index and its unused pages.
   * Those that are forgotten already are only scrubbed again. Throws `refused` where other records have the same text.
   */
  forget(entries: readonly Forgettable[], day: Day): void {
    const left = entries.filter(({ forgotten }) => forgotten === null);
    if (left.length > 0) this.#erase(left, day);
    scrub(this.#db);
  }

  /** As one step. Overwrites what is deleted: pages, index and log hold nothing of it once `scrub` has run too. */
  #erase(entries: readonly Forgettable[], day: Day): void {
    const db = this.#db;
    db.pragma("secure_delete = ON");
    db.transaction(() => {
      const hashes = entries.flatMap(({ id }) => textsOf(changesOf(db, "entry", id)));
      refuseShared(db, hashes, entries);
      // First the step: its projection takes the entries out of the index, which has to be told what they said.
      this.#write(() =>
        planOf(
          FORGET,
          entries.map(({ id, words }) => forgetEntry(id, day, words)),
        ),
      );
      db.run("UPDATE revision SET body = NULL WHERE hash IN (SELECT value FROM json_each(?))", JSON.stringify(hashes));
      for (const { id } of entries) eraseTitles(db, id);
      sumMissing(db);
      rebuildIndex(db);
    });
  }
}

/** The one place that rewrites the log: a title stands in its fields, and would stay there. */
function eraseTitles(db: Database, id: string): void {
  db.run(
    `UPDATE change SET fields = json_replace(fields, '$.title', NULL), sum = ''
      WHERE kind = 'entry' AND id = ? AND json_extract(fields, '$.title') IS NOT NULL`,
    id,
  );
}

/** A text is kept once however many records have it, so it can only be erased for all of them. */
function refuseShared(db: Database, hashes: readonly string[], entries: readonly Forgettable[]): void {
  const forgotten = new Set(entries.map(({ id }) => id));
  const others = db
    .all<{ kind: Kind; id: string }>(
      `SELECT DISTINCT kind, change.id FROM change JOIN revision ON revision.id = change.revision
        WHERE hash IN (SELECT value FROM json_each(?)) ORDER BY kind, change.id`,
      JSON.stringify(hashes),
    )
    .filter(({ id }) => !forgotten.has(id))
    .filter(({ kind, id }) => textsOf(changesOf(db, kind, id)).some((hash) => hashes.includes(hash)));
  const [other] = others;
  if (other === undefined) return;
  if (other.kind !== "entry") throw journeyError("refused", `a ${other.kind} has the same text`, "journey history");
  const numbers = others.flatMap(({ kind, id }) => (kind === "entry" ? [numberOf(db, id)] : []));
  throw journeyError(
    "refused",
    `#${numbers.join(", #")} ${numbers.length === 1 ? "has" : "have"}, or once had, the same text`,
    `forget them together: journey forget ${[...entries.map(({ number }) => number), ...numbers].join(" ")}`,
  );
}

function numberOf(db: Database, id: string): number {
  return Number(foldRecord(db, "entry", id)?.fields.number);
}

/**
 * Empties the -wal and writes the file anew without its unused pages. Throws `failed` where another program is reading
 * the journal as it was before and so keeps the -wal from being emptied.
 */
function scrub(db: Database): void {
  emptyWal(db);
  db.script("VACUUM");
  emptyWal(db);
}

function emptyWal(db: Database): void {
  const { busy } = db.get<{ busy: number }>("PRAGMA wal_checkpoint(TRUNCATE)") ?? { busy: 0 };
  if (busy !== 0)
    throw journeyError(
      "failed",
      `the text is out of the journal, but another program is reading it: its bytes may still stand in ${db.path}-wal`,
      "close that program, then run the same command again",
    );
}
