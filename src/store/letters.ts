import type { Letter } from "../core/letter.ts";
import type { Database } from "./database.ts";

interface LetterRow {
  id: string;
  opens: number;
  written_at: number;
  opened_at: number | null;
}

/** Reads letters to a later self; the text only by `read`, so that nothing else can show a sealed one. */
export class Letters {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** In the order they were written. */
  all(): Letter[] {
    return this.#db
      .all<LetterRow>("SELECT id, opens, written_at, opened_at FROM letter ORDER BY written_at, id")
      .map(({ id, opens, written_at, opened_at }, index) => ({
        number: index + 1,
        id,
        opens,
        writtenAt: written_at,
        openedAt: opened_at,
      }));
  }

  read(id: string): string | null {
    return (
      this.#db.get<{ body: string | null }>(
        "SELECT body FROM letter JOIN revision ON revision.id = letter.revision WHERE letter.id = ?",
        id,
      )?.body ?? null
    );
  }
}
