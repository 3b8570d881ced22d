import { expect, it } from "vitest";
import { parseIsoDay } from "../../src/core/day.ts";
import { readQuery } from "../../src/core/searchQuery.ts";
import { Search } from "../../src/store/search.ts";
import { Turning } from "../../src/store/turning.ts";
import { allRows } from "../helpers/journalFile.ts";
import { newEntry, startedJournal } from "../helpers/startedJournal.ts";

const FIRST = parseIsoDay("2000-01-01") ?? 0;
const MANY = 10_000;

it("a step of 10,000 changes is taken back whole, and done again the same", () => {
  const { db, journal } = startedJournal();
  const log = ["device", "step", "change", "revision"];
  const before = allRows(db, log);
  journal.commit(
    "import",
    Array.from({ length: MANY }, (_, index) =>
      newEntry(`e${index}`, index + 1, FIRST + index, `Night ${index + 1} ü🌙`, { "topic:ml/pca": true }),
    ),
  );
  const imported = allRows(db, log);
  expect(imported.entry).toHaveLength(MANY);
  expect(journal.by(Turning).turn("undo", 1).changes).toHaveLength(MANY);
  expect(allRows(db, log)).toEqual(before);
  expect(journal.read(Search).count(readQuery("night"), {})).toBe(0);
  journal.by(Turning).turn("redo", 1);
  expect(allRows(db, log)).toEqual(imported);
  expect(journal.read(Search).count(readQuery("night"), {})).toBe(MANY);
}, 60_000);
