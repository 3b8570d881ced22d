import type { NewChange } from "../core/change.ts";
import type { Turn } from "../core/step.ts";
import type { Database } from "./database.ts";
import { changesOfTurn, Steps } from "./steps.ts";
import type { Write } from "./writableJournal.ts";

/** Undoes steps, and does them again. */
export class Turning {
  readonly #db: Database;
  readonly #write: Write;

  constructor(db: Database, write: Write) {
    this.#db = db;
    this.#write = write;
  }

  /** Undoes the last `count` steps, or does the last undone ones again: one step, in one transaction. */
  turn(act: "undo" | "redo", count: number): Turn & { changes: readonly NewChange[] } {
    return this.#write(() => {
      const turn = new Steps(this.#db).turn(act, count);
      return { ...turn, command: act, changes: changesOfTurn(this.#db, turn) };
    }).planned;
  }
}
