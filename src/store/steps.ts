import type { Fields, Kind, NewChange } from "../core/change.ts";
import type { StepChange } from "../core/changeWords.ts";
import { journeyError } from "../core/error.ts";
import { type Step, standOf, type Turn, turnOf } from "../core/step.ts";
import { changedElsewhere, differenceWithout } from "../core/undo.ts";
import type { Database } from "./database.ts";
import { changesOf } from "./recordChanges.ts";

/** How many changes of a step are read to say what it did. */
const TOLD = 40;

const STEPS = "SELECT id, at, command, act, target FROM step";

interface ToldRow {
  kind: Kind;
  id: string;
  fields: string;
  text: string | null;
  hasText: number;
  deleted: number | null;
  number: number | null;
  code: string | null;
  day: number | null;
}

/** Reads the steps of this device. */
export class Steps {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Newest first. */
  latest(limit: number): Step[] {
    return this.#db.all<Step>(`${STEPS} ORDER BY id DESC LIMIT ?`, limit);
  }

  count(): number {
    return this.#db.get<{ n: number }>("SELECT count(*) AS n FROM step")?.n ?? 0;
  }

  /** The ids of all steps not in force. */
  takenBack(): ReadonlySet<number> {
    return standOf(this.#db.all<Step>(`${STEPS} ORDER BY id`)).takenBack;
  }

  /** Entries somebody deleted, here or elsewhere, and did not bring back; one whose creation was undone is none of them. */
  deletedEntries(): ReadonlySet<string> {
    const takenBack = this.takenBack();
    const deletions = this.#db.all<{ id: string; step: number | null }>(
      `SELECT c.id, c.step FROM change c LEFT JOIN step ON step.id = c.step
        WHERE c.kind = 'entry' AND c.deleted = 1 AND (step.act = 'do' OR c.step IS NULL)`,
    );
    return new Set(deletions.filter(({ step }) => step === null || !takenBack.has(step)).map(({ id }) => id));
  }

  /** What undoing or redoing `count` steps would be about. */
  turn(act: "undo" | "redo", count: number): Turn {
    return turnOf(standOf(this.#db.all<Step>(`${STEPS} ORDER BY id`)), act, count);
  }

  /** How many changes a step made. */
  size(step: number): number {
    return this.#db.get<{ n: number }>("SELECT count(*) AS n FROM change WHERE step = ?", step)?.n ?? 0;
  }

  /** The records of a kind that any of these steps touched. */
  records(steps: readonly number[], kind: Kind): string[] {
    const sql =
      "SELECT DISTINCT id FROM change WHERE kind = ? AND step IN (SELECT value FROM json_each(?)) ORDER BY id";
    return this.#db.all<{ id: string }>(sql, kind, JSON.stringify(steps)).map(({ id }) => id);
  }

  /** The first changes of a step, with what is needed to tell them. `day` is the day a moved entry had before. */
  told(step: number): StepChange[] {
    return this.#db
      .all<ToldRow>(
        `SELECT c.kind, c.id, c.fields, c.deleted,
                CASE WHEN NOT EXISTS (SELECT 1 FROM change f WHERE f.kind = c.kind AND f.id = c.id AND f.clock > c.clock
                                         AND json_extract(f.fields, '$.forgotten') IS NOT NULL)
                     THEN substr(revision.body, 1, 200) END AS text,
                c.revision IS NOT NULL AS hasText, topic.code AS code,
                (SELECT json_extract(f.fields, '$.number') FROM change f WHERE f.kind = c.kind AND f.id = c.id
                  ORDER BY f.clock LIMIT 1) AS number,
                (SELECT json_extract(f.fields, '$.day') FROM change f WHERE f.kind = c.kind AND f.id = c.id
                    AND f.clock < c.clock AND json_extract(f.fields, '$.day') IS NOT NULL
                  ORDER BY f.clock DESC LIMIT 1) AS day
           FROM change c LEFT JOIN revision ON revision.id = c.revision LEFT JOIN topic ON topic.id = c.id
          WHERE c.step = ? ORDER BY c.seq LIMIT ${TOLD}`,
        step,
      )
      .map(({ fields, hasText, deleted, ...row }) => ({
        ...row,
        fields: JSON.parse(fields) as Fields,
        hasText: hasText === 1,
        deleted: deleted === null ? null : deleted === 1,
      }));
  }
}

/** The changes that make a turn: each touched record's difference, its text as it was, byte for byte. */
export function changesOfTurn(db: Database, { act, steps, takenBack }: Turn): NewChange[] {
  const turned = new Set(steps.map(({ id }) => id));
  const records = db.all<{ kind: Kind; id: string }>(
    "SELECT DISTINCT kind, id FROM change WHERE step IN (SELECT value FROM json_each(?)) ORDER BY kind, id",
    JSON.stringify([...turned]),
  );
  return records.flatMap(({ kind, id }): NewChange[] => {
    const changes = changesOf(db, kind, id);
    const elsewhere = changedElsewhere(changes, turned);
    if (elsewhere !== null)
      throw journeyError(
        "refused",
        `cannot ${act}: another device has since changed ${elsewhere} of ${kind} ${id}`,
        "journey history",
      );
    const difference = differenceWithout(changes, takenBack);
    if (difference === null) return [];
    const { fields, deleted } = difference;
    const body = difference.body === null ? null : textOfHash(db, difference.body);
    return [{ kind, id, fields, ...(body !== null && { body }), ...(deleted !== null && { deleted }) }];
  });
}

/** Null for a text that was forgotten: it stays so. */
function textOfHash(db: Database, hash: string): string | null {
  return db.get<{ body: string | null }>("SELECT body FROM revision WHERE hash = ?", hash)?.body ?? null;
}
