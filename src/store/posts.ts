import { type PostDetails, postOf } from "../core/post.ts";
import { foldRecord } from "./changeLog.ts";
import type { Database } from "./database.ts";

/** Reads what entries say about the post they become: few have anything, so it is taken from the change log. */
export class Posts {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** By entry; an entry that never had any is not in it. */
  all(): Map<string, PostDetails> {
    const ids = this.#db.all<{ id: string }>(
      `SELECT DISTINCT id FROM change WHERE kind = 'entry' AND instr(fields, '"post_') > 0`,
    );
    return new Map(
      ids.flatMap(({ id }) => {
        const record = foldRecord(this.#db, "entry", id);
        return record === null ? [] : [[id, postOf(record.fields)]];
      }),
    );
  }
}
