import { mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { openDatabase } from "../../src/store/open.ts";
import { APPLICATION_ID, SCHEMA_VERSION } from "../../src/store/version.ts";
import { folder, newJournal, opened, opening } from "../helpers/journalFile.ts";
import { Sqlite } from "../helpers/sqlite.ts";

describe("an opened journal", () => {
  const pragmas: [string, number | string][] = [
    ["journal_mode", "wal"],
    ["synchronous", 2], // FULL: 1 would lose acknowledged entries in a power cut
    ["foreign_keys", 1],
    ["fullfsync", 1],
    ["checkpoint_fullfsync", 1],
    ["trusted_schema", 0],
    ["busy_timeout", 15_000],
    ["application_id", APPLICATION_ID],
    ["user_version", SCHEMA_VERSION],
  ];
  it.each(pragmas)("has %s = %s", (name, value) => {
    expect(opened(newJournal()).pragma(name)).toBe(value);
  });

  it("is whole, and keeps its types", () => {
    const db = opened(newJournal());
    expect(db.pragma("integrity_check")).toBe("ok");
    const loose = db.all(
      "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'entry_search%'",
    );
    expect(loose).toEqual([]);
  });

  it("can be read and written by its owner alone, side files included", () => {
    const path = newJournal();
    opened(path).script("CREATE TABLE scratch (a TEXT) STRICT");
    for (const file of [path, `${path}-wal`, `${path}-shm`]) expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});

interface Hostile {
  what: string;
  code: string;
  words: RegExp;
  make(path: string): void;
}

const hostile: Hostile[] = [
  {
    what: "a text file",
    code: "not-a-journal",
    words: /another kind of file/,
    make: (path) => writeFileSync(path, "Dear diary,\n".repeat(50)),
  },
  { what: "an empty file", code: "not-a-journal", words: /an empty file/, make: (path) => writeFileSync(path, "") },
  {
    what: "a SQLite file of another program",
    code: "not-a-journal",
    words: /another program's SQLite file/,
    make: (path) => new Sqlite(path).exec("CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1)").close(),
  },
  {
    what: "a journal cut short",
    code: "not-a-journal",
    words: /cut short/,
    make(path) {
      writeFileSync(path, readFileSync(newJournal()));
      truncateSync(path, 20_000);
    },
  },
  {
    what: "a journal of a newer journey",
    code: "newer-journal",
    words: new RegExp(`schema ${SCHEMA_VERSION + 1}, this one knows ${SCHEMA_VERSION}`),
    make(path) {
      writeFileSync(path, readFileSync(newJournal()));
      const db = new Sqlite(path);
      db.pragma("journal_mode = DELETE");
      db.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
      db.close();
    },
  },
  { what: "a folder", code: "not-a-journal", words: /is not a file/, make: (path) => mkdirSync(path) },
  { what: "nothing", code: "no-journal", words: /no journal at/, make: () => {} },
];

test.each(hostile)("$what is refused and left as it was", ({ code, words, make }) => {
  const path = join(folder(), "journal.db");
  make(path);
  const before = bytesOf(path);
  expect(() => openDatabase(path, opening)).toThrow(
    expect.objectContaining({ code, message: expect.stringMatching(words) }),
  );
  expect(bytesOf(path)).toEqual(before);
  for (const side of ["-wal", "-shm", "-journal"]) expect(bytesOf(`${path}${side}`)).toBeNull();
});

function bytesOf(path: string): Buffer | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? readFileSync(path) : null;
}
