import type { Database } from "../../src/store/database.ts";

/** How much of each part of a save a journal holds: all of them, or none, is what a save may leave. */
export interface SavedParts {
  steps: number;
  changes: number;
  entries: number;
  topics: number;
  checkOffs: number;
  days: number;
}

/** The parts of what `step` saved: an entry of `day` about `topic`, which it finished. */
export function savedParts(db: Database, step: number, day: number, topic: string): SavedParts {
  const count = (sql: string, ...params: (string | number)[]) =>
    db.get<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`, ...params)?.n ?? 0;
  return {
    steps: count("step WHERE id = ?", step),
    changes: count("change WHERE step = ?", step),
    entries: count("entry WHERE day = ?", day),
    topics: count("entry_topic WHERE topic = ?", topic),
    checkOffs: count("check_off WHERE topic = ?", topic),
    days: count("day WHERE day = ?", day),
  };
}

export const NOTHING: SavedParts = { steps: 0, changes: 0, entries: 0, topics: 0, checkOffs: 0, days: 0 };
/** Two changes: the entry, and the check-off. */
export const EVERYTHING: SavedParts = { steps: 1, changes: 2, entries: 1, topics: 1, checkOffs: 1, days: 1 };
