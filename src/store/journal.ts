import type { Database } from "./database.ts";

/** What is read of a journal, by noun: `Entries`, `Letters`. */
type Reader<Read> = new (db: Database) => Read;

/** An open journal, for reading. A command imports the nouns that it reads, and its bundle holds no other. */
export class Journal {
  readonly path: string;
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
    this.path = db.path;
  }

  /** `journal.read(Entries).byId(id)` */
  read<Read>(Noun: Reader<Read>): Read {
    return new Noun(this.#db);
  }

  close(): void {
    this.#db.close();
  }
}
