import type { Database } from "./database.ts";
import { Steps } from "./steps.ts";
import { type Changes, planOf, type Write } from "./writableJournal.ts";

/** The one step of a command that saves more than once. */
export class LongStep {
  readonly #db: Database;
  readonly #write: Write;
  #id: number | null = null;

  constructor(db: Database, write: Write) {
    this.#db = db;
    this.#write = write;
  }

  /** Adds to the step, which the first changes begin. One that was undone meanwhile is left alone, and another begun. */
  commit(command: string, changes: Changes): void {
    const { step } = this.#write(() => {
      const planned = planOf(command, changes);
      const into = this.#id !== null && !new Steps(this.#db).takenBack().has(this.#id) ? this.#id : null;
      return planned && { ...planned, into };
    });
    this.#id = step ?? this.#id;
  }
}
