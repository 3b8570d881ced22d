import type { Database } from "./database.ts";

/** A role as the journal knows it: whether it is aimed at, and the learner's own wording of it. */
export interface StoredRole {
  id: string;
  aimed: boolean;
  /** YAML; null for a bundled role that was not changed. */
  document: string | null;
}

export class Roles {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  all(): StoredRole[] {
    return this.#db
      .all<{ id: string; aimed: number; body: string | null }>(
        "SELECT role.id, aimed, body FROM role LEFT JOIN revision ON revision.id = role.revision ORDER BY role.id",
      )
      .map(({ id, aimed, body }) => ({ id, aimed: aimed === 1, document: body }));
  }
}
