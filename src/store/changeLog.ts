import type { NewChange } from "../core/change.ts";
import { nextClock } from "../core/clock.ts";
import type { Step } from "../core/step.ts";
import { textHash } from "./checksum.ts";
import { type Database, present } from "./database.ts";
import { CHANGE_SUM, STEP_SUM } from "./logSums.ts";
import { foldRecord } from "./recordChanges.ts";

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
