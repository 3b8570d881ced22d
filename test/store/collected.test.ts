import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import Library from "better-sqlite3";
import { afterAll, afterEach, expect, it, vi } from "vitest";
import { Database } from "../../src/store/database.ts";
import { Sqlite } from "../helpers/sqlite.ts";

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

const folder = mkdtempSync(join(tmpdir(), "journey-collected-"));
const path = join(folder, "one.db");
new Sqlite(path).exec("CREATE TABLE night (n); INSERT INTO night VALUES (1), (2), (3)").close();

afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

/** Everything one connection is good for, after which it is out of reach. */
function useAndDrop(): void {
  const db = new Database(path, { addon: undefined });
  db.get("SELECT n FROM night");
  db.values("SELECT n, 1 FROM night");
  for (const _ of db.iterate("SELECT n FROM night ORDER BY n")) break;
  for (const _ of db.iterateValues("SELECT n FROM night ORDER BY -n"));
  db.run("UPDATE night SET n = 4 WHERE n = ?", 3);
  db.pragma("user_version");
  db.pragma("synchronous = FULL");
  expect(() => db.get("SELECT nothing")).toThrow();
  db.transaction(() => db.script("DELETE FROM night"));
  db.close();
}

// Node 24.19 and later abort there, with the entry saved and exit code 134.
it("gives V8 nothing of better-sqlite3 to collect", async () => {
  const made: WeakRef<object>[] = [];
  const noted = <One extends object>(one: One): One => {
    made.push(new WeakRef(one));
    return one;
  };
  const prepare = Library.prototype.prepare;
  vi.spyOn(Library.prototype, "prepare").mockImplementation(function (this: Library.Database, sql: string) {
    noted(this);
    const statement: Library.Statement = noted(prepare.call(this, sql) as Library.Statement);
    const iterate = statement.iterate.bind(statement);
    statement.iterate = (...params) => noted(iterate(...params));
    return statement;
  } as typeof prepare);
  useAndDrop();
  vi.restoreAllMocks();
  // What a WeakRef has answered stays until the next turn.
  await new Promise((resolve) => setImmediate(resolve));
  collect();
  expect(made.length).toBeGreaterThan(15);
  expect(made.filter((one) => one.deref() === undefined)).toEqual([]);
});

it("asks pragmas through statements that are kept: the library's own would be collected", () => {
  const own = vi.spyOn(Library.prototype, "pragma");
  const db = new Database(":memory:", { addon: undefined, contents: Buffer.from(new Sqlite(":memory:").serialize()) });
  expect([db.pragma("user_version"), db.pragma("foreign_keys = ON"), db.pragma("foreign_keys")]).toEqual([
    0,
    undefined,
    1,
  ]);
  expect(own).not.toHaveBeenCalled();
});
