import type { Change, Fields, Folded, NewChange } from "../core/change.ts";
import { nextClock } from "../core/clock.ts";
import { fold } from "../core/fold.ts";
import type { Step } from "../core/step.ts";
import { textHash } from "./checksum.ts";
import { type Database, present } from "./database.ts";
import { CHANGE_SUM, STEP_SUM } from "./logSums.ts";
import { changesOf } from "./recordChanges.ts";

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
  const sql = `INSERT INTO step (id, at, command, act, target, sum)
    SELECT *, ${STEP_SUM} FROM (SELECT (SELECT coalesce(max(id), 0) + 1 FROM step) AS id,
      ? AS at, ? AS command, ? AS act, ? AS target)`;
  return db.run(sql, at, command, act, target).lastInsertRowid;
}

/**
 * Appends changes under one step and moves the device's clock on; hands over what each record comes to after the last
 * change to it. A record is read once, before: to read it back takes half a million instructions.
 */
export function append(
  db: Database,
  changes: readonly NewChange[],
  { step, now }: { step: number; now: number },
  take: (record: Folded) => void,
): void {
  const device = myDevice(db);
  const last = new Map(changes.map((change) => [nameOf(change), change]));
  /** The changes of records that more is to come of. */
  const begun = new Map<string, Change[]>();
  for (const change of changes) {
    const name = nameOf(change);
    const known = begun.get(name) ?? changesOf(db, change.kind, change.id);
    device.seq += 1;
    device.clock = nextClock(device.clock, now, device.id);
    known.push(insert(db, change, fold(known)?.body ?? null, device, step));
    known.sort(byClock);
    if (last.get(name) === change) begun.delete(name);
    else begun.set(name, known);
    const record = begun.has(name) ? null : fold(known);
    if (record !== null) take(record);
  }
  db.run("UPDATE device SET seq = ?, clock = ? WHERE id = ?", device.seq, device.clock, device.id);
}

const nameOf = ({ kind, id }: NewChange) => `${kind} ${id}`;

/** As the log is read. Another device's clock may be ahead of this one's. */
const byClock = (a: Change, b: Change) => (`${a.clock} ${a.device}` < `${b.clock} ${b.device}` ? -1 : 1);

/** Writes one change; `before` is the hash of the text its record has so far. Answers it as it will be read. */
function insert(db: Database, change: NewChange, before: string | null, device: Device, step: number): Change {
  const { kind, id, body, deleted = null } = change;
  const fields = JSON.stringify(change.fields ?? {});
  const hash = body === undefined ? null : textHash(body);
  const parents = (hash === null && deleted === null) || before === null ? [] : [before];
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
    fields,
    hash === null || body === undefined ? null : keepText(db, hash, body),
    JSON.stringify(parents),
    deleted === null ? null : Number(deleted),
    step,
  );
  const { id: by, seq, clock } = device;
  return { device: by, seq, clock, kind, id, fields: JSON.parse(fields) as Fields, body: hash, parents, deleted };
}

/** The revision of a text, shared where the journal has it already. One that was forgotten and is written again is back. */
function keepText(db: Database, hash: string, body: string): number {
  const known = db.get<{ id: number }>("SELECT id FROM revision WHERE hash = ?", hash);
  if (known) db.run("UPDATE revision SET body = ? WHERE id = ? AND body IS NULL", body, known.id);
  return known?.id ?? db.run("INSERT INTO revision (hash, body) VALUES (?, ?)", hash, body).lastInsertRowid;
}
