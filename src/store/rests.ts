import type { Rest } from "../core/rest.ts";
import type { Database } from "./database.ts";

/** Reads planned rests. */
export class Rests {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** In the order of their first days. */
  all(): Rest[] {
    return this.#db.all<Rest>(
      "SELECT id, kind, weekday, starts, ends, why, set_on AS setOn FROM rest ORDER BY starts, id",
    );
  }
}
