import type { Day } from "../core/day.ts";
import { type Goal, type GoalSpan, goalSpans } from "../core/goal.ts";
import type { Database } from "./database.ts";

interface GoalRow extends Omit<Goal, "freezes"> {
  freezes: number;
}

/** Reads goals; where one has no start of its own, its first counted day starts it. */
export class Goals {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  all(): Goal[] {
    return this.#db
      .all<GoalRow>("SELECT id, title, days, counts, starts, aim, freezes, finished FROM goal ORDER BY starts, id")
      .map((row) => ({ ...row, freezes: row.freezes === 1 }));
  }

  /** The goals that have begun, each with the days that belong to it. */
  spans(): GoalSpan[] {
    return goalSpans(this.all(), (from) => this.#firstCounted(from));
  }

  #firstCounted(from: Day): Day | null {
    const row = this.#db.get<{ day: Day | null }>(
      "SELECT min(day) AS day FROM day WHERE counted = 1 AND day >= ?",
      from,
    );
    return row?.day ?? null;
  }
}
