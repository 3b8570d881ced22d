import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../src/store/open.ts";
import { run } from "../helpers/built.ts";
import { folder, opening } from "../helpers/journalFile.ts";
import { Sqlite } from "../helpers/sqlite.ts";
import { count } from "./counts.ts";
import { complaints, journalIn, nights, rowsOf } from "./nights.ts";

const HOSTILE: Record<string, (path: string) => void> = {
  "a text file": (path) => writeFileSync(path, "Dear diary,\n".repeat(500)),
  "an empty file": (path) => writeFileSync(path, ""),
  "a header alone": (path) => writeFileSync(path, "SQLite format 3\0"),
  noughts: (path) => writeFileSync(path, Buffer.alloc(8192)),
  "another program's SQLite file": (path) => {
    new Sqlite(path).exec("CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1)").close();
  },
  "a newer journal": (path) => {
    const db = new Sqlite(path);
    db.exec("PRAGMA application_id = 0x6a726e79; PRAGMA user_version = 999; CREATE TABLE later (a)");
    db.close();
  },
  "a folder": (path) => mkdirSync(path),
  "a pipe": (path) => execFileSync("mkfifo", [path]),
  "a link to itself": (path) => symlinkSync(path, path),
};

describe.each([false, true])("with side files left over: %s", (sides) => {
  it.each(Object.keys(HOSTILE))("%s is refused in words, and left as it was", (what) => {
    const home = folder();
    const path = join(home, "journal.db");
    HOSTILE[what]?.(path);
    if (sides) for (const side of ["-wal", "-shm"]) writeFileSync(path + side, "left over");
    const before = bytesOf(path);
    for (const args of [["list"], ["log", "words"], ["log", "-"], ["doctor"]]) {
      const { code, err, out } = run(["--journal", path, ...args], home, { input: "words" });
      expect({ args, code, signal: err.includes("bug") }).toEqual({ args, code: 1, signal: false });
      expect(err + out).toMatch(/not|newer|another|empty|fail/);
      expect(bytesOf(path)).toEqual(before);
    }
    count({ runs: 4 });
    if (sides) for (const side of ["-wal", "-shm"]) expect(readFileSync(path + side, "utf8")).toBe("left over");
  });
});

function bytesOf(path: string): string | null {
  try {
    return statSync(path).isFile() ? readFileSync(path).toString("base64") : null;
  } catch {
    return null;
  }
}

it("a journal cut at any page is refused, or found damaged, and left as it was", () => {
  const home = nights(10);
  const whole = readFileSync(journalIn(home));
  const rows = JSON.stringify(rowsOf(journalIn(home)));
  const path = join(folder(), "journal.db");
  const unnoticed: number[] = [];
  const pages = Math.floor(whole.length / 4096);
  for (let page = 0; page < pages; page++) {
    writeFileSync(path, whole);
    truncateSync(path, page * 4096);
    const cut = readFileSync(path);
    if (complaints(path).length === 0) unnoticed.push(page);
    expect(() => openDatabase(path, opening)).toThrow(expect.objectContaining({ code: "not-a-journal" }));
    expect(readFileSync(path).equals(cut) && !existsSync(`${path}-wal`)).toBe(true);
  }
  expect(JSON.stringify(rowsOf(journalIn(home)))).toBe(rows);
  rmSync(home, { recursive: true });
  count({ runs: pages, undetected: unnoticed.length });
  expect(unnoticed).toEqual([]);
});
