import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseIsoDay } from "../../src/core/day.ts";
import { NO_TEXT } from "../../src/core/forgetting.ts";
import { textHash } from "../../src/store/checksum.ts";
import { Entries } from "../../src/store/entries.ts";
import { Forgetting } from "../../src/store/forgetting.ts";
import { rebuildTables } from "../../src/store/rebuild.ts";
import { damagedTexts } from "../../src/store/soundness.ts";
import { Steps } from "../../src/store/steps.ts";
import { Turning } from "../../src/store/turning.ts";
import type { WritableJournal } from "../../src/store/writableJournal.ts";
import { allRows, openedRaw } from "../helpers/journalFile.ts";
import { newEntry, startedJournal } from "../helpers/startedJournal.ts";

const DAY = parseIsoDay("2027-01-10") ?? 0;
const SECRET = "xylophonequark";

/** Which of the journal's files hold a word, as bytes. */
function filesWith(path: string, word: string): string[] {
  return readdirSync(dirname(path)).filter((name) => readFileSync(join(dirname(path), name)).includes(word));
}

/** A journal with an entry that had three texts, the second a long one, and two titles. */
function written() {
  const { path, db, journal } = startedJournal();
  journal.commit("log", [newEntry("a", 1, DAY, `first ${SECRET}`, { title: `About ${SECRET}` })]);
  journal.commit("edit", [{ kind: "entry", id: "a", body: `${SECRET} again and again\n`.repeat(5_000) }]);
  journal.commit("edit", [{ kind: "entry", id: "a", body: `third ${SECRET} here`, fields: { title: SECRET } }]);
  for (let number = 2; number <= 20; number += 1)
    journal.commit("log", [newEntry(`b${number}`, number, DAY - number, `another night ${number}`)]);
  return { path, db, journal };
}

function forget(journal: WritableJournal, ...numbers: number[]): void {
  const entries = numbers.flatMap((number) => journal.by(Forgetting).find(number) ?? []);
  journal.by(Forgetting).forget(entries, DAY);
}

describe("forgetting a text", () => {
  it("leaves no byte of any version of it, nor of its titles, in the file, the -wal, the -shm or the index", () => {
    const { path, journal } = written();
    expect(filesWith(path, SECRET)).toContain("journal.db-wal");
    forget(journal, 1);
    expect(readdirSync(dirname(path)).sort()).toEqual(["journal.db", "journal.db-shm", "journal.db-wal"]);
    expect(filesWith(path, SECRET)).toEqual([]);
    expect(filesWith(path, SECRET.slice(0, 9))).toEqual([]);
    expect(filesWith(path, "another night 7")).not.toEqual([]);
  });

  it("leaves none where the text had reached the file long before", () => {
    const { path, db, journal } = written();
    db.pragma("wal_checkpoint(TRUNCATE)");
    expect(filesWith(path, SECRET)).toEqual(["journal.db"]);
    forget(journal, 1);
    expect(filesWith(path, SECRET)).toEqual([]);
  });

  it("keeps the hashes, the words and the day, and stays sound", () => {
    const { db, journal } = written();
    const days = db.all("SELECT * FROM day");
    forget(journal, 1);
    expect(db.all("SELECT count(*) AS n FROM revision WHERE body IS NULL")).toEqual([{ n: 3 }]);
    expect(db.all("SELECT words, title, forgotten FROM entry WHERE id = 'a'")).toEqual([
      { words: 3, title: null, forgotten: DAY },
    ]);
    expect(db.all("SELECT * FROM day")).toEqual(days);
    expect(damagedTexts(db)).toEqual([]);
    db.run("INSERT INTO entry_search (entry_search, rank) VALUES ('integrity-check', 1)");
    expect(textHash("")).toBe(NO_TEXT);
  });

  it("folded again gives the same tables", () => {
    const { db, journal } = written();
    forget(journal, 1);
    journal.commit("log", [newEntry("c", 21, DAY, `third ${SECRET} here`)]);
    const before = allRows(db);
    db.transaction(() => rebuildTables(db));
    expect(allRows(db)).toEqual(before);
    db.run("INSERT INTO entry_search (entry_search, rank) VALUES ('integrity-check', 1)");
  });

  it("reaches a deleted entry, which comes back without a text", () => {
    const { path, journal } = written();
    journal.commit("rm", [{ kind: "entry", id: "a", deleted: true }]);
    forget(journal, 1);
    expect(filesWith(path, SECRET)).toEqual([]);
    journal.by(Turning).turn("undo", 2);
    expect(journal.read(Entries).byId("a")).toMatchObject({ body: "", words: 3, forgotten: DAY });
  });

  it("a later text is a text again, and can be forgotten in its turn", () => {
    const { path, journal } = written();
    forget(journal, 1);
    journal.commit("edit", [{ kind: "entry", id: "a", body: "quite a new quillwort" }]);
    expect(journal.read(Entries).byId("a")).toMatchObject({ body: "quite a new quillwort", words: 4, forgotten: null });
    journal.by(Turning).turn("undo", 1);
    expect(journal.read(Entries).byId("a")).toMatchObject({ body: "", words: 3, forgotten: DAY });
    forget(journal, 1);
    expect(filesWith(path, "quillwort")).toEqual([]);
  });

  it("says so where another program's reading keeps the -wal, and finishes when run again", () => {
    const { path, db, journal } = written();
    db.pragma("busy_timeout = 1");
    const reader = openedRaw(path);
    reader.script("BEGIN; SELECT count(*) FROM entry;");
    expect(() => forget(journal, 1)).toThrow("its bytes may still stand in");
    reader.script("COMMIT");
    forget(journal, 1);
    expect(filesWith(path, SECRET)).toEqual([]);
    expect(
      journal
        .read(Steps)
        .latest(2)
        .map(({ command }) => command),
    ).toEqual(["forget", "log"]);
  });

  it("that was never changed is out of the file as soon as the -wal is written back, though nobody runs it again", () => {
    const { path, db, journal } = startedJournal();
    journal.commit("log", [newEntry("a", 1, DAY, `${SECRET} again and again\n`.repeat(500))]);
    db.pragma("wal_checkpoint(TRUNCATE)");
    expect(filesWith(path, SECRET)).toEqual(["journal.db"]);
    db.pragma("busy_timeout = 1");
    const reader = openedRaw(path);
    reader.script("BEGIN; SELECT count(*) FROM entry;");
    expect(() => forget(journal, 1)).toThrow("its bytes may still stand in");
    reader.script("COMMIT");
    db.pragma("wal_checkpoint(TRUNCATE)");
    expect(filesWith(path, SECRET)).toEqual([]);
  });
});
