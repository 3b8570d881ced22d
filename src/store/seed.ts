import type { NewChange } from "../core/change.ts";
import { nextClock } from "../core/clock.ts";
import type { Database } from "./database.ts";
import { sumMissing } from "./logSums.ts";
import { WritableJournal } from "./writableJournal.ts";

/** Gives a new journal its device and its first records. */
export function seedJournal(
  db: Database,
  device: { id: string; name: string },
  now: number,
  changes: NewChange[],
): void {
  db.run(
    "INSERT INTO device (id, name, seq, clock, mine) VALUES (?, ?, 0, ?, 1)",
    device.id,
    device.name,
    nextClock(null, now, device.id),
  );
  sumMissing(db);
  new WritableJournal(db, () => now).commit("start", changes);
}
