import Sqlite from "better-sqlite3";
import { journeyError } from "../core/error.ts";
import { explained } from "./failures.ts";

type Param = string | number | bigint | null | Uint8Array;
type Statement = Sqlite.Statement<unknown[], unknown>;

/** How long a command waits for another terminal's write. */
const BUSY_TIMEOUT = 15_000;

/** A connection: statements prepared once, rows typed by who asks, SQLite's errors told in our words. */
export class Database {
  readonly path: string;
  readonly #sqlite: Sqlite.Database;
  readonly #statements = new Map<string, Statement>();

  constructor(path: string, { addon, contents }: { addon: string | undefined; contents?: Buffer }) {
    this.path = path;
    try {
      this.#sqlite = new Sqlite(contents ?? path, {
        timeout: BUSY_TIMEOUT,
        fileMustExist: true,
        ...(addon === undefined ? {} : { nativeBinding: addon }),
      });
    } catch (error) {
      throw explained(error, path);
    }
  }

  get<Row>(sql: string, ...params: Param[]): Row | undefined {
    return this.#tried(() => this.#prepared(sql).get(...params) as Row | undefined);
  }

  all<Row>(sql: string, ...params: Param[]): Row[] {
    return this.#tried(() => this.#prepared(sql).all(...params) as Row[]);
  }

  /** Row by row: a statement of its own, since another query may run between two rows. */
  *iterate<Row>(sql: string, ...params: Param[]): IterableIterator<Row> {
    yield* this.#tried(() => this.#sqlite.prepare(sql).iterate(...params)) as IterableIterator<Row>;
  }

  run(sql: string, ...params: Param[]): { changes: number; lastInsertRowid: number } {
    return this.#tried(() => {
      const { changes, lastInsertRowid } = this.#prepared(sql).run(...params);
      return { changes, lastInsertRowid: Number(lastInsertRowid) };
    });
  }

  /** Several statements at once, without parameters. */
  script(sql: string): void {
    this.#tried(() => this.#sqlite.exec(sql));
  }

  pragma(name: string): number | string {
    return this.#tried(() => this.#sqlite.pragma(name, { simple: true }) as number | string);
  }

  /** Everything or nothing. The lock is taken at once: a deferred one fails as soon as two terminals write. */
  transaction<Result>(work: () => Result): Result {
    return this.#tried(() => this.#sqlite.transaction(work).immediate());
  }

  close(): void {
    this.#sqlite.close();
  }

  #prepared(sql: string): Statement {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#sqlite.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #tried<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw explained(error, this.path);
    }
  }
}

/** For rows that the schema promises. */
export function present<Row>(row: Row | undefined, what: string): Row {
  if (row === undefined) throw journeyError("failed", `the journal has no ${what}`, "journey doctor");
  return row;
}
