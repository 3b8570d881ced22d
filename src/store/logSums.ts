import type { Kind } from "../core/change.ts";
import { rowSum } from "./checksum.ts";
import type { Database } from "./database.ts";

/** The migration that brought the checksums. */
export const SUMS_SINCE = 4;

/**
 * Each names what never changes in its row: everything but the sum, and but a device's seq and clock, which the log
 * itself tells. A change's text counts by its hash, which stays when the text is forgotten.
 */
const TEXT = "(SELECT hash FROM revision WHERE revision.id = change.revision)";
export const CHANGE_SUM = `row_sum(device, seq, clock, v, kind, id, fields, ${TEXT}, parents, deleted, step)`;
export const STEP_SUM = "row_sum(id, at, command, act, target)";
const DEVICE_SUM = "row_sum(id, name, mine)";

/** Makes checksums known to the SQL of a connection, which everything here and every change of the log asks for. */
export function knowSums(db: Database): void {
  db.define("row_sum", rowSum);
}

/** Gives every row that has no sum (`''`) that of what it says at this moment. */
export function sumMissing(db: Database): void {
  knowSums(db);
  db.run(`UPDATE change SET sum = ${CHANGE_SUM} WHERE sum = ''`);
  db.run(`UPDATE step SET sum = ${STEP_SUM} WHERE sum = ''`);
  db.run(`UPDATE device SET sum = ${DEVICE_SUM} WHERE sum = ''`);
}

/** The rows of the log that do not match their sums. */
export interface DamagedRows {
  changes: { kind: Kind; id: string }[];
  steps: number[];
  devices: string[];
}

export function damagedRows(db: Database): DamagedRows {
  knowSums(db);
  const steps = db.all<{ id: number }>(`SELECT id FROM step WHERE sum <> ${STEP_SUM} ORDER BY id`);
  const devices = db.all<{ id: string }>(`SELECT id FROM device WHERE sum <> ${DEVICE_SUM} ORDER BY id`);
  return {
    changes: db.all(`SELECT DISTINCT kind, id FROM change WHERE sum <> ${CHANGE_SUM} ORDER BY kind, id`),
    steps: steps.map(({ id }) => id),
    devices: devices.map(({ id }) => id),
  };
}
