import type { Fields, Folded, Kind, NewChange } from "../core/change.ts";
import { nextClock } from "../core/clock.ts";
import { fold } from "../core/fold.ts";
import type { Act, Step } from "../core/step.ts";
import type { SteppedChange } from "../core/undo.ts";
import { textHash } from "./checksum.ts";
import { type Database, present } from "./database.ts";
import { CHANGE_SUM, STEP_SUM } from "./logSums.ts";

/** The version of the change format written here. */
const FORMAT = 1;

export interface Device {
  id: string;
  seq: number;
  clock: string;
}

export function myDevice(db: Database): Device {
  return present(db.get<Device>("SELECT id, seq, clock FROM device WHERE mine = 1"), "device of its own");
}

export function addStep(db: Database, { command, act, target, at }: Omit<Step, "id">): number {
  const sql = "INSERT INTO step (at, command, act, target) VALUES (?, ?, ?, ?)";
  const id = db.run(sql, at, command, act, target).lastInsertRowid;
  db.run(`UPDATE step SET sum = ${STEP_SUM} WHERE id = ?`, id);
  return id;
}

/** Appends changes under one step and moves the device's clock on; answers the records they touch, each once. */
export function append(db: Database, changes: readonly NewChange[], step: number, now: number): Map<string, NewChange> {
  const device = myDevice(db);
  const touched = new Map<string, NewChange>();
  for (const change of changes) {
    device.seq += 1;
    device.clock = nextClock(device.clock, now, device.id);
    insert(db, change, device, step);
    touched.set(`${change.kind} ${change.id}`, change);
  }
  db.run("UPDATE device SET seq = ?, clock = ? WHERE id = ?", device.seq, device.clock, device.id);
  return touched;
}

function insert(db: Database, { kind, id, fields = {}, body, deleted }: NewChange, device: Device, step: number): void {
  const replaces = body !== undefined || deleted !== undefined;
  const before = replaces ? (foldRecord(db, kind, id)?.body ?? null) : null;
  db.run(
    `INSERT INTO change (device, seq, clock, v, kind, id, fields, revision, parents, deleted, step, sum)
     SELECT *, ${CHANGE_SUM} FROM (SELECT ? AS device, ? AS seq, ? AS clock, ? AS v, ? AS kind, ? AS id, ? AS fields,
       ? AS revision, ? AS parents, ? AS deleted, ? AS step) AS change`,
    device.id,
    device.seq,
    device.clock,
    FORMAT,
    kind,
    id,
    JSON.stringify(fields),
    body === undefined ? null : keepText(db, body),
    JSON.stringify(before === null ? [] : [before]),
    deleted === undefined ? null : Number(deleted),
    step,
  );
}

/** The revision of a text, shared where the journal has it already. One that was forgotten and is written again is back. */
function keepText(db: Database, body: string): number {
  const hash = textHash(body);
  const known = db.get<{ id: number }>("SELECT id FROM revision WHERE hash = ?", hash);
  if (known) db.run("UPDATE revision SET body = ? WHERE id = ? AND body IS NULL", body, known.id);
  return known?.id ?? db.run("INSERT INTO revision (hash, body) VALUES (?, ?)", hash, body).lastInsertRowid;
}

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
