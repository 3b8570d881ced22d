import type { NewChange } from "../core/change.ts";
import type { Day } from "../core/day.ts";
import { FORGET, type Step, type Turn } from "../core/step.ts";
import { addStep, append } from "./changeLog.ts";
import type { Database } from "./database.ts";
import { refold } from "./dayTable.ts";
import { type Forgettable, forgetTexts, forgettable, scrub } from "./forgetting.ts";
import { Journal } from "./journal.ts";
import { knowSums } from "./logSums.ts";
import { project } from "./projection.ts";
import type { Affected } from "./projections/row.ts";
import { rebuildTables } from "./rebuild.ts";
import { changesOfTurn, Steps } from "./steps.ts";

/** Given, or worked out under the lock. */
type Changes = readonly NewChange[] | (() => readonly NewChange[]);

/** Is told the place of each record among all that are written, 1 for the first. */
type OnRecord = (place: number) => void;

/** What a write is going to do. */
interface Planned extends Omit<Step, "id" | "at"> {
  changes: readonly NewChange[];
  /** The step it belongs to; null for one of its own. */
  into?: number | null;
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
   * Saves what a command did as one step: appends the changes to the log, folds every record they touch again and
   * projects it into its table, in one transaction. Changes that depend on what the journal holds at that moment
   * (the next number, an earlier check-off) are given as a function, called under the lock.
   */
  commit(command: string, changes: Changes, onRecord?: OnRecord): void {
    this.commitTo(null, command, changes, onRecord);
  }

  /**
   * The same for a command that saves more than once: adds to the step it has begun, so that it stays one step, and
   * answers it. One that was undone meanwhile is left alone, and another begun.
   */
  commitTo(step: number | null, command: string, changes: Changes, onRecord?: OnRecord): number | null {
    const written = this.#write((): Planned | null => {
      const list = typeof changes === "function" ? changes() : changes;
      const into = step !== null && !this.read(Steps).takenBack().has(step) ? step : null;
      return list.length === 0 ? null : { command, act: "do", target: null, changes: list, into };
    }, onRecord);
    return written.step ?? step;
  }

  /** Undoes the last `count` steps, or does the last undone ones again: one step, in one transaction. */
  turn(act: "undo" | "redo", count: number): Turn & { changes: readonly NewChange[] } {
    return this.#write(() => {
      const turn = this.read(Steps).turn(act, count);
      return { ...turn, command: act, changes: changesOfTurn(this.#db, turn) };
    }).planned;
  }

  /** The entry of that number, a deleted one included, as something to forget. */
  forgettable(number: number): Forgettable | undefined {
    return forgettable(this.#db, number);
  }

  /**
   * Erases every text and title these entries had, for good: from the file, its -wal, its index and its unused pages.
   * Those that are forgotten already are only scrubbed again. Throws `refused` where other records have the same text.
   */
  forget(entries: readonly Forgettable[], day: Day): void {
    const left = entries.filter(({ forgotten }) => forgotten === null);
    if (left.length > 0) forgetTexts(this.#db, left, day, (changes) => this.commit(FORGET, changes));
    scrub(this.#db);
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

  /** Whether this run has saved anything. */
  get wrote(): boolean {
    return this.#wrote;
  }

  /** Folds and projects everything again: the tables afterwards are what the log says. */
  rebuild(): void {
    this.#db.transaction(() => rebuildTables(this.#db));
  }
}
