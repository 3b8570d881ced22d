import type { Day } from "../core/day.ts";
import { type FreezeChange, type Goal, type GoalSpan, goalSpans } from "../core/goal.ts";
import type { Database } from "./database.ts";

interface GoalRow extends Pick<Goal, "id" | "title" | "days" | "counts" | "starts" | "aim" | "finished"> {
  freezes: number;
  freeze_changes: string;
  celebrated: number;
}

/** Reads goals; where one has no start of its own, its first counted day starts it. */
export class Goals {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** In the order they were made, which is the order they follow each other in. */
  all(): Goal[] {
    return this.#db
      .all<GoalRow>("SELECT * FROM goal ORDER BY id")
      .map(({ freezes, freeze_changes, celebrated, ...goal }) => ({
        ...goal,
        freezes: freezes === 1,
        freezeChanges: JSON.parse(freeze_changes) as FreezeChange[],
        celebrated: celebrated === 1,
      }));
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
