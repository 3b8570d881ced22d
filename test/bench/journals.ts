import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { startOfJourney } from "../../src/commands/start.ts";
import { checkOff } from "../../src/core/checkOffChange.ts";
import { type Day, isoDay } from "../../src/core/day.ts";
import { readMigration } from "../../src/files/migrations.ts";
import { createJournal } from "../../src/store/create.ts";
import { openDatabase } from "../../src/store/open.ts";
import { seedJournal } from "../../src/store/seed.ts";
import { Topics } from "../../src/store/topics.ts";
import { SCHEMA_VERSION } from "../../src/store/version.ts";
import { WritableJournal } from "../../src/store/writableJournal.ts";
import { CHECKOUT } from "../helpers/curricula.ts";
import { diceOf } from "../helpers/dice.ts";
import { entryOf } from "./night.ts";

const SEED = 20_270_101;
/** Changes of this list, or of what a night is made of, ask for new journals. */
const EDITION = 2;
const ENTRIES_A_STEP = 1_000;
/** A journal whose last night is older would measure somebody who has stopped. */
const FRESH_DAYS = 2;

const MS_A_DAY = 86_400_000;
const today = (): Day => Math.floor(Date.now() / MS_A_DAY);

/** A journal of so many entries, one or two a night up to yesterday, made once and kept in the cache folder. */
export function journalOf(entries: number): string {
  const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "journey-bench");
  mkdirSync(folder, { recursive: true });
  const family = `v${SCHEMA_VERSION}-${EDITION}-${SEED}-${entries}-`;
  for (let age = 1; age <= 1 + FRESH_DAYS; age += 1) {
    const kept = join(folder, `${family}${isoDay(today() - age)}.db`);
    if (existsSync(kept)) return kept;
  }
  for (const old of readdirSync(folder))
    if (old.endsWith(".db") && old.includes(`-${entries}-`)) rmSync(join(folder, old));
  const path = join(folder, `${family}${isoDay(today() - 1)}.db`);
  makeJournal(`${path}.part`, entries);
  renameSync(`${path}.part`, path);
  return path;
}

/** A home folder with a copy of that journal in the place where journey looks for it. */
export function homeWith(folder: string, entries: number): string {
  const data = join(folder, ".local/share/journey");
  mkdirSync(data, { recursive: true, mode: 0o700 });
  copyFileSync(journalOf(entries), join(data, "journal.db"));
  return folder;
}

/** Written through the store, a thousand entries a step. */
function makeJournal(path: string, entries: number): void {
  rmSync(path, { force: true });
  const days = daysOf(entries, diceOf(SEED));
  const options = { addon: undefined, readMigration: (number: number) => readMigration(CHECKOUT, number) };
  const { changes } = startOfJourney({ root: CHECKOUT, newId: () => "bench-goal", path });
  const began = (days[0] ?? 0) * MS_A_DAY;
  createJournal(path, {
    ...options,
    process: process.pid,
    makeFolder: false,
    seed: (db) => seedJournal(db, { id: "bench-device", name: "bench" }, began, changes),
  });
  const db = openDatabase(path, options);
  try {
    db.script("PRAGMA synchronous = OFF; PRAGMA cache_size = -200000;");
    let now = began;
    const journal = new WritableJournal(db, () => now);
    const topics = new Map(
      journal
        .read(Topics)
        .all()
        .map(({ code, id }) => [code, id]),
    );
    const finishing = finishedBy(journal.read(Topics).all(), entries);
    for (let done = 0; done < entries; done += ENTRIES_A_STEP) {
      const batch = days.slice(done, done + ENTRIES_A_STEP).flatMap((day, index) => {
        const number = done + index + 1;
        // Counted from the last night, so that a screen shows the same words at every size.
        const dice = diceOf(SEED + entries - number);
        const { at, ...entry } = entryOf({ day, number, of: entries, topics, dice });
        now = Math.max(now, at);
        const finished = (finishing.get(number) ?? []).flatMap((topic) =>
          checkOff(topic, undefined, { state: "done", day, entry: entry.id }),
        );
        return [entry, ...finished];
      });
      journal.commit("log", batch);
    }
    db.script("PRAGMA wal_checkpoint(TRUNCATE)");
  } finally {
    db.close();
  }
}

/** The study days of all entries, in order, the last one yesterday: mostly one a night, now and then two or none. */
function daysOf(entries: number, dice: () => number): Day[] {
  const days: Day[] = [];
  for (let day = today() - 1; days.length < entries; day -= 1) {
    if (days.length > 12 && dice() < 0.02) continue;
    days.push(day);
    if (dice() < 0.08 && days.length < entries) days.push(day);
  }
  return days.reverse();
}

/** Two of three topics are finished by the end, evenly along the way. */
function finishedBy<Topic>(topics: readonly Topic[], entries: number): Map<number, Topic[]> {
  const finished = topics.filter((_, index) => index % 3 !== 2);
  const by = new Map<number, Topic[]>();
  finished.forEach((topic, index) => {
    const number = Math.max(1, Math.floor(((index + 1) * entries) / (finished.length + 1)));
    by.set(number, [...(by.get(number) ?? []), topic]);
  });
  return by;
}
