import Library from "better-sqlite3";

/** As in `src/store/database.ts`: from Node 24.19 on, a process in which V8 collects one of these is aborted. */
const made: object[] = [];

/** better-sqlite3 itself, for files that are no journals, and for what a journal holds. */
export class Sqlite extends Library {
  constructor(...args: ConstructorParameters<typeof Library>) {
    super(...args);
    made.push(this);
    const prepare = this.prepare.bind(this);
    this.prepare = ((sql: string) => {
      const statement = prepare(sql);
      made.push(statement);
      return statement;
    }) as typeof this.prepare;
  }

  override pragma(source: string, { simple = false } = {}): unknown {
    const statement = this.prepare(`PRAGMA ${source}`);
    if (!statement.reader) return statement.run();
    return simple ? statement.pluck().get() : statement.all();
  }
}
