import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parseIsoDay } from "../../src/core/day.ts";
import { Database } from "../../src/store/database.ts";
import { WritableJournal } from "../../src/store/writableJournal.ts";
import { folder, openedRaw } from "../helpers/journalFile.ts";
import { EVERYTHING, NOTHING, savedParts } from "../helpers/savedParts.ts";
import { newEntry, startedJournal } from "../helpers/startedJournal.ts";

const DAY = parseIsoDay("2027-01-10") ?? 0;
const TOPIC = "ml/pca";

/** Copies the journal's files after every statement that writes: what a kill at that moment leaves to the next run. */
class Killed extends Database {
  readonly copies: string[] = [];

  override run(sql: string, ...params: Parameters<Database["run"]> extends [string, ...infer Rest] ? Rest : never) {
    const answer = super.run(sql, ...params);
    this.copy();
    return answer;
  }

  copy(): void {
    const path = join(folder(), "journal.db");
    for (const side of ["", "-wal"]) if (existsSync(this.path + side)) copyFileSync(this.path + side, path + side);
    this.copies.push(path);
  }
}

it("a save killed at any statement leaves the entry, its topic, its check-off and its changes together, or none", () => {
  const { path, db } = startedJournal();
  db.close();
  const killed = new Killed(path, { addon: undefined });
  new WritableJournal(killed, () => 1_800_000_100_000).commit("log", [
    newEntry("a", 1, DAY, "PCA by hand", { [`topic:${TOPIC}`]: true }),
    { kind: "check_off", id: TOPIC, fields: { state: "done", day: DAY, entry: "a" } },
  ]);
  killed.copy();
  const left = killed.copies.map((copy) => savedParts(openedRaw(copy), 2, DAY, TOPIC));
  killed.close();
  expect(left.length).toBeGreaterThan(10);
  expect(left.slice(0, -1)).toEqual(left.slice(1).map(() => NOTHING));
  expect(left.at(-1)).toEqual(EVERYTHING);
});
