import type { Fields, Folded, Kind } from "../core/change.ts";
import { fold } from "../core/fold.ts";
import type { Act } from "../core/step.ts";
import type { SteppedChange } from "../core/undo.ts";
import type { Database } from "./database.ts";

interface ChangeRow {
  device: string;
  seq: number;
  clock: string;
  kind: Kind;
  id: string;
  fields: string;
  hash: string | null;
  parents: string;
  deleted: number | null;
  step: number | null;
  act: Act | null;
}

const CHANGES = `SELECT device, seq, clock, kind, change.id, fields, hash, parents, deleted, change.step, step.act
  FROM change LEFT JOIN revision ON revision.id = change.revision LEFT JOIN step ON step.id = change.step`;

/** A record as its changes have left it; null when the log has none. */
export function foldRecord(db: Database, kind: Kind, id: string): Folded | null {
  return fold(changesOf(db, kind, id));
}

/** The changes of one record in the order they fold. */
export function changesOf(db: Database, kind: Kind, id: string): SteppedChange[] {
  const rows = db.all<ChangeRow>(`${CHANGES} WHERE kind = ? AND change.id = ? ORDER BY clock, device`, kind, id);
  return rows.map(changeOf);
}

function changeOf({ hash, fields, parents, deleted, ...row }: ChangeRow): SteppedChange {
  return {
    ...row,
    fields: JSON.parse(fields) as Fields,
    body: hash,
    parents: JSON.parse(parents) as string[],
    deleted: deleted === null ? null : deleted === 1,
  };
}

/** Every record the log speaks of, in a stable order. */
export function recordsOf(db: Database): { kind: Kind; id: string }[] {
  return db.all("SELECT DISTINCT kind, id FROM change ORDER BY kind, id");
}
