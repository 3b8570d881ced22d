import { type PostDetails, postOf } from "../core/post.ts";
import type { Database } from "./database.ts";
import { foldRecord } from "./recordChanges.ts";

/** As the index of migration 6 has it, word for word: SQLite uses it only then. */
const NAMES_ONE = `instr(fields, '"post_') > 0`;

/** Reads what entries say about the post they become: few have anything, so it is taken from the change log. */
export class Posts {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Of one entry. */
  of(id: string): PostDetails {
    const said = this.#db.get(`SELECT 1 FROM change WHERE kind = 'entry' AND id = ? AND ${NAMES_ONE} LIMIT 1`, id);
    return postOf(said === undefined ? {} : (foldRecord(this.#db, "entry", id)?.fields ?? {}));
  }

  /** By entry; an entry that never had any is not in it. */
  all(): Map<string, PostDetails> {
    const ids = this.#db.all<{ id: string }>(
      `SELECT DISTINCT id FROM change INDEXED BY change_post WHERE kind = 'entry' AND ${NAMES_ONE}`,
    );
    return new Map(
      ids.flatMap(({ id }) => {
        const record = foldRecord(this.#db, "entry", id);
        return record === null ? [] : [[id, postOf(record.fields)]];
      }),
    );
  }
}
