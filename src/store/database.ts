import Sqlite from "better-sqlite3";
import { journeyError } from "../core/error.ts";
import { explained, isBusy } from "./failures.ts";

type Param = string | number | bigint | null | Uint8Array;
type Statement = Sqlite.Statement<unknown[], unknown>;

interface DatabaseOptions {
  /** Path of better-sqlite3's addon, where it was found; undefined lets the library look for it. */
  addon: string | undefined;
  /** Opens these bytes in memory instead of the file. */
  contents?: Buffer;
  /** Nothing may be written, for this reason. */
  readOnly?: string;
  /** Opens the file itself for reading. */
  attached?: boolean;
  /** Is called once a write has waited a second for another terminal's: a wait cannot be heard out in silence. */
  onWait?(): void;
}

/** How long a command waits for another terminal's write, and how long it says nothing about it, in milliseconds. */
const BUSY_TIMEOUT = 15_000;
const SILENT = 1_000;
const BEGIN = "BEGIN IMMEDIATE";

/**
 * Whatever better-sqlite3 has made, for as long as the process runs: from Node 24.19 on it is aborted, after everything was
 * saved, as soon as V8 collects one of these objects (node::ObjectWrap asks for an environment, and while V8 collects there is
 * none). better-sqlite3 13 is free of that, and needs Node 22.
 */
const made: object[] = [];

function kept<Made extends object>(one: Made): Made {
  made.push(one);
  return one;
}

/** A connection: statements prepared once, rows typed by who asks, SQLite's errors told in our words. */
export class Database {
  readonly path: string;
  /** Why nothing may be written here; undefined where writing is allowed. */
  readonly readOnly: string | undefined;
  /** Whether it reads the file itself and may not write it. */
  readonly attached: boolean;
  readonly #onWait: (() => void) | undefined;
  readonly #sqlite: Sqlite.Database;
  readonly #defined = new Set<string>();
  readonly #statements = { objects: new Map<string, Statement>(), values: new Map<string, Statement>() };

  constructor(path: string, { addon, contents, readOnly, attached = false, onWait }: DatabaseOptions) {
    this.path = path;
    this.readOnly = readOnly;
    this.attached = attached;
    this.#onWait = onWait;
    try {
      this.#sqlite = kept(
        new Sqlite(contents ?? path, {
          timeout: BUSY_TIMEOUT,
          fileMustExist: true,
          readonly: attached,
          ...(addon === undefined ? {} : { nativeBinding: addon }),
        }),
      );
    } catch (error) {
      throw explained(error, path, readOnly);
    }
  }

  get<Row>(sql: string, ...params: Param[]): Row | undefined {
    return this.#tried(() => this.#prepared(sql).get(...params) as Row | undefined);
  }

  all<Row>(sql: string, ...params: Param[]): Row[] {
    return this.#tried(() => this.#prepared(sql).all(...params) as Row[]);
  }

  /** Rows as their values in the order of the columns: an object a row takes ten times as long. */
  values<Row extends unknown[]>(sql: string, ...params: Param[]): Row[] {
    return this.#tried(() => this.#prepared(sql, "values").all(...params) as Row[]);
  }

  /** Row by row: a statement of its own, since another query may run between two rows. */
  *iterate<Row>(sql: string, ...params: Param[]): IterableIterator<Row> {
    yield* this.#stepped<Row>(() => this.#statement(sql).iterate(...params));
  }

  /** The same with each row as its values in the order of the columns, which takes half the time of objects. */
  *iterateValues<Row extends unknown[]>(sql: string, ...params: Param[]): IterableIterator<Row> {
    yield* this.#stepped<Row>(() =>
      this.#statement(sql)
        .raw()
        .iterate(...params),
    );
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

  /** What it answers; undefined for one that is set and says nothing. */
  pragma(name: string): number | string | undefined {
    return this.#tried(() => {
      const statement = this.#statement(`PRAGMA ${name}`);
      if (statement.reader) return statement.pluck().get() as number | string | undefined;
      statement.run();
      return undefined;
    });
  }

  /** Makes a function known to the SQL of this connection, which triggers and views may not use. */
  define(name: string, answer: (...columns: unknown[]) => string): void {
    if (this.#defined.has(name)) return;
    this.#sqlite.function(name, { varargs: true, directOnly: true }, answer);
    this.#defined.add(name);
  }

  /**
   * Everything or nothing; one within another is part of it. The lock is taken at once: a deferred one fails as soon as
   * two terminals write. better-sqlite3's own prepares nine statements for it.
   */
  transaction<Result>(work: () => Result): Result {
    return this.#tried(() => {
      if (this.#sqlite.inTransaction) return work();
      this.#begin();
      try {
        const result = work();
        this.#sqlite.exec("COMMIT");
        return result;
      } catch (error) {
        // After some errors (a full disk) SQLite has done so itself.
        if (this.#sqlite.inTransaction) this.#sqlite.exec("ROLLBACK");
        throw error;
      }
    });
  }

  /** Takes the lock, and says so where it has to be waited for. */
  #begin(): void {
    const onWait = this.#onWait;
    if (onWait === undefined) {
      this.#sqlite.exec(BEGIN);
      return;
    }
    try {
      this.#sqlite.exec(`PRAGMA busy_timeout = ${SILENT}; ${BEGIN}`);
    } catch (error) {
      if (!isBusy(error)) throw error;
      onWait();
      this.#sqlite.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT - SILENT}; ${BEGIN}`);
    } finally {
      this.#sqlite.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`);
    }
  }

  /** The whole database as bytes, what waits in the -wal included. */
  bytes(): Buffer {
    return this.#tried(() => this.#sqlite.serialize());
  }

  close(): void {
    this.#sqlite.close();
  }

  #statement(sql: string): Statement {
    return kept(this.#sqlite.prepare(sql));
  }

  #prepared(sql: string, rows: "objects" | "values" = "objects"): Statement {
    const statements = this.#statements[rows];
    let statement = statements.get(sql);
    if (statement === undefined) {
      statement = this.#statement(sql);
      if (rows === "values") statement.raw();
      statements.set(sql, statement);
    }
    return statement;
  }

  /** A damaged page is met at any row. */
  *#stepped<Row>(rows: () => IterableIterator<unknown>): IterableIterator<Row> {
    try {
      yield* kept(rows()) as IterableIterator<Row>;
    } catch (error) {
      throw explained(error, this.path, this.readOnly);
    }
  }

  #tried<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw explained(error, this.path, this.readOnly);
    }
  }
}

/** For rows that the schema promises. */
export function present<Row>(row: Row | undefined, what: string): Row {
  if (row === undefined) throw journeyError("failed", `the journal has no ${what}`, "journey doctor");
  return row;
}
