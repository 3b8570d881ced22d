import type { Database } from "./database.ts";
import { damagedRows } from "./logSums.ts";
import { nameOfRecord } from "./recordNames.ts";

/** Every record with a change, step or device that is not what was written, in words. */
export function damagedInWords(db: Database): string[] {
  const { changes, steps, devices } = damagedRows(db);
  return [
    ...changes.map(({ kind, id }) => `${nameOfRecord(db, kind, id)}: a change of it does not match its checksum`),
    ...steps.map((id) => `step ${id} does not match its checksum`),
    ...devices.map((id) => `device ${id.slice(-6)} does not match its checksum`),
  ];
}

interface DeviceState {
  id: string;
  mine: number;
  seq: number;
  changes: number;
  first: number | null;
  last: number | null;
  clock: string;
  lastClock: string | null;
}

const CLOCK = /^[0-9a-f]{12}-[0-9a-f]{4}-./;

/** Devices whose changes are not 1, 2, 3 … up to the last they made, or whose clock ran backwards; in words. */
export function brokenDevices(db: Database): string[] {
  const devices = db.all<DeviceState>(
    `SELECT device.id, mine, device.seq, count(change.seq) AS changes, min(change.seq) AS first, max(change.seq) AS last,
            device.clock, max(change.clock) AS lastClock
       FROM device LEFT JOIN change ON change.device = device.id GROUP BY device.id`,
  );
  const backwards = db.get<{ n: number }>(
    `SELECT count(*) AS n FROM (SELECT clock, lag(clock) OVER (PARTITION BY device ORDER BY seq) AS before FROM change)
      WHERE before >= clock OR clock NOT GLOB '????????????-????-?*'`,
  );
  const strange = db.get<{ n: number }>(
    `SELECT count(*) AS n FROM change
      WHERE json_valid(fields) = 0 OR json_valid(parents) = 0
         OR EXISTS (SELECT 1 FROM json_each(CASE WHEN json_valid(parents) THEN parents ELSE '[]' END) AS parent
                     WHERE parent.value NOT IN (SELECT hash FROM revision))`,
  );
  return [
    ...devices.flatMap(gapOf),
    ...devices.flatMap(clockOf),
    ...(backwards?.n ? [`${backwards.n} changes are out of order`] : []),
    ...(strange?.n ? [`${strange.n} changes cannot be read or name texts that are not there`] : []),
    ...(devices.filter(({ mine }) => mine === 1).length === 1 ? [] : ["no device is this one's"]),
  ];
}

function gapOf({ id, seq, changes, first, last }: DeviceState): string[] {
  const whole = changes === (last ?? 0) && (first ?? 1) === 1 && seq === (last ?? 0);
  return whole ? [] : [`device ${id.slice(-6)} has ${changes} changes of ${Math.max(seq, last ?? 0)}`];
}

/** Its clock is that of its last change; before the first one it only has to be a clock. */
function clockOf({ id, clock, lastClock }: DeviceState): string[] {
  const right = lastClock === null ? CLOCK.test(clock) : clock === lastClock;
  return right ? [] : [`the clock of device ${id.slice(-6)} is not that of its last change`];
}
