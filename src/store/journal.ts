import type { Database } from "./database.ts";
import { Days } from "./days.ts";
import { Entries } from "./entries.ts";
import { Goals } from "./goals.ts";
import { Publications } from "./publications.ts";
import { Recalls } from "./recalls.ts";
import { Rests } from "./rests.ts";
import { Topics } from "./topics.ts";

/** What is read of a journal, by noun: `Letters`, `Totals`. */
type Reader<Read> = new (db: Database) => Read;

/**
 * An open journal, for reading: what most commands read stands here, everything else is read by what the command that
 * wants it imports.
 */
export class Journal {
  readonly entries: Entries;
  readonly topics: Topics;
  readonly days: Days;
  readonly recalls: Recalls;
  readonly goals: Goals;
  readonly rests: Rests;
  readonly publications: Publications;
  readonly path: string;
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
    this.path = db.path;
    this.entries = new Entries(db);
    this.topics = new Topics(db);
    this.recalls = new Recalls(db);
    this.days = new Days(db);
    this.goals = new Goals(db);
    this.rests = new Rests(db);
    this.publications = new Publications(db);
  }

  /** `journal.read(Letters).all()` */
  read<Read>(Noun: Reader<Read>): Read {
    return new Noun(this.#db);
  }

  close(): void {
    this.#db.close();
  }
}
