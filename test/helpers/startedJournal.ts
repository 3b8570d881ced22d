import type { Fields, NewChange } from "../../src/core/change.ts";
import type { Day } from "../../src/core/day.ts";
import type { Database } from "../../src/store/database.ts";
import { seedJournal } from "../../src/store/seed.ts";
import { WritableJournal } from "../../src/store/writableJournal.ts";
import { newJournal, opened } from "./journalFile.ts";

const BEGAN = 1_800_000_000_000;

/** A journal with its first step, whose clock goes on by a second with every write. */
export function startedJournal(): { path: string; db: Database; journal: WritableJournal } {
  const goal: NewChange = {
    kind: "goal",
    id: "goal",
    fields: { title: "180 days", days: 180, counts: "written", freezes: true },
  };
  const path = newJournal((db) => seedJournal(db, { id: "desk-device", name: "desk" }, BEGAN, [goal]));
  const db = opened(path);
  let now = BEGAN;
  const journal = new WritableJournal(db, () => {
    now += 1000;
    return now;
  });
  return { path, db, journal };
}

/** An entry written in Berlin at half past ten in the evening of its day. */
export function newEntry(id: string, number: number, day: Day, body: string, fields: Fields = {}): NewChange {
  const written_at = (day * 24 * 60 + 21 * 60 + 30) * 60_000;
  const place = { zone: "Europe/Berlin", offset: 60, day_end: 240, origin: "log" };
  return { kind: "entry", id, body, fields: { number, day, written_at, written_on: day, ...place, ...fields } };
}
