import type { NewChange } from "../core/change.ts";
import type { Step } from "../core/step.ts";
import { addStep, append } from "./changeLog.ts";
import type { Database } from "./database.ts";
import { refold } from "./dayTable.ts";
import { Journal } from "./journal.ts";
import { knowSums } from "./logSums.ts";
import { project } from "./projection.ts";
import type { Affected } from "./projections/row.ts";

/** Given, or worked out under the lock. */
export type Changes = readonly NewChange[] | (() => readonly NewChange[]);

/** Is told the place of each record among all that are written, 1 for the first. */
type OnRecord = (place: number) => void;

/** What a write is going to do. */
interface Planned extends Omit<Step, "id" | "at"> {
  changes: readonly NewChange[];
  /** The step it belongs to; null for one of its own. */
  into?: number | null;
}

/**
 * Saves what is planned under the lock as one step: appends the changes to the log, folds every record they touch again
 * and projects it into its table, in one transaction. A plan of nothing makes no step.
 */
export type Write = <Plan extends Planned | null>(
  plan: () => Plan,
  onRecord?: OnRecord,
) => { planned: Plan; step: number | null };

/** A way to write that few commands go: `Turning`, `Forgetting`. */
type Writer<Written> = new (db: Database, write: Write) => Written;

/** What a command does, planned; null where it does nothing. */
export function planOf(command: string, changes: Changes): Planned | null {
  const list = typeof changes === "function" ? changes() : changes;
  return list.length === 0 ? null : { command, act: "do", target: null, changes: list };
}

/** An open journal with the one way to write. */
export class WritableJournal extends Journal {
  readonly #db: Database;
  readonly #now: () => number;
  #wrote = false;

  constructor(db: Database, now: () => number) {
    super(db);
    this.#db = db;
    this.#now = now;
    knowSums(db);
  }

  /**
   * Saves what a command did as one step. Changes that depend on what the journal holds at that moment (the next number,
   * an earlier check-off) are given as a function, called under the lock.
   */
  commit(command: string, changes: Changes, onRecord?: OnRecord): void {
    this.#write(() => planOf(command, changes), onRecord);
  }

  /** `journal.by(Turning).turn("undo", 1)` */
  by<Written>(Way: Writer<Written>): Written {
    return new Way(this.#db, (plan, onRecord) => this.#write(plan, onRecord));
  }

  /** Whether this run has saved anything. */
  get wrote(): boolean {
    return this.#wrote;
  }

  #write<Plan extends Planned | null>(plan: () => Plan, onRecord?: OnRecord): { planned: Plan; step: number | null } {
    return this.#db.transaction(() => {
      const planned = plan();
      if (planned === null) return { planned, step: null };
      const at = this.#now();
      const affected: Affected = { days: new Set(), rules: false };
      const step = planned.into ?? addStep(this.#db, { ...planned, at });
      let place = 0;
      append(this.#db, planned.changes, { step, now: at }, (record) => {
        place += 1;
        onRecord?.(place);
        project(this.#db, record, affected);
      });
      refold(this.#db, affected);
      this.#wrote = true;
      return { planned, step };
    });
  }
}
