import type { Day } from "../core/day.ts";
import { goalOf } from "../core/goal.ts";
import { loggedDay } from "../core/loggedDay.ts";
import { follow, type LoggedDay, type Run } from "../core/streak.ts";
import { hasBegun, rulesOf } from "../core/streakRules.ts";
import type { Database } from "./database.ts";
import { countedUpTo, type DayRow, lastCountedUpTo, loggedDayOf, runOf } from "./dayRow.ts";
import { Goals } from "./goals.ts";
import type { Affected } from "./projections/row.ts";
import { Rests } from "./rests.ts";

/** Brings the day table up to date after the entries of `affected` days changed, from the first of them on. */
export function refold(db: Database, { days, rules }: Affected): void {
  for (const day of days) summarise(db, day);
  if (rules) walkFrom(db, null);
  else if (days.size > 0) walkFrom(db, Math.min(...days));
}

/** The whole table once more, from the entries. */
export function rebuildDays(db: Database): void {
  db.run("DELETE FROM day");
  for (const { day } of db.all<{ day: Day }>("SELECT DISTINCT day FROM entry")) summarise(db, day);
  walkFrom(db, null);
}

interface EntryOfDay {
  written_at: number;
  written_on: Day;
  words: number;
  minutes: number | null;
  offset: number;
  day_end: number;
}

/** One row for a day whose entries have at least one word; the streak columns are the walk's. */
function summarise(db: Database, day: Day): void {
  const entries = db
    .all<EntryOfDay>(
      `SELECT written_at, written_on, words, minutes, offset, day_end FROM entry
        WHERE day = ? AND words > 0 ORDER BY written_at, key`,
      day,
    )
    .map((row) => ({ ...row, writtenOn: row.written_on, dayEnd: row.day_end }));
  const logged = loggedDay(day, entries);
  const [first] = entries;
  if (logged === null || first === undefined) {
    db.run("DELETE FROM day WHERE day = ?", day);
    return;
  }
  db.run(
    `INSERT OR REPLACE INTO day (day, first_written_at, entries, counted, on_time, words, minutes, first_offset, first_day_end,
       last_offset, last_day_end, streak, since, strict, best, bucket)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, NULL, 0, 0, 0)`,
    day,
    first.written_at,
    entries.length,
    Number(logged.counted),
    Number(logged.onTime),
    sum(entries.map(({ words }) => words)),
    sum(entries.map(({ minutes }) => minutes ?? 0)),
    logged.first.offset,
    logged.first.dayEnd,
    logged.last.offset,
    logged.last.dayEnd,
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Walks the rows from `from` on (all of them for null); a goal's streak begins with the goal. */
function walkFrom(db: Database, from: Day | null): void {
  const spans = new Goals(db).spans();
  const rests = new Rests(db).all();
  const before = from === null ? undefined : lastCountedUpTo(db, from - 1);
  let nth = from === null ? 0 : countedUpTo(db, from - 1);
  let at: Stand | null = before ? { run: runOf(before), previous: loggedDayOf(before) } : null;
  for (const row of db.all<DayRow>("SELECT * FROM day WHERE day >= ? ORDER BY day", from ?? FIRST_DAY)) {
    nth += 1;
    const logged = loggedDayOf(row);
    const span = goalOf(spans, logged.day);
    if (!hasBegun(span)) {
      keepRun(db, { ...NO_RUN, day: logged.day }, nth);
      continue;
    }
    if (at !== null && at.run.day < span.starts) at = null;
    const { run } = follow(at?.run ?? null, at?.previous ?? null, logged, rulesOf(span, rests));
    keepRun(db, { ...run, day: logged.day }, nth);
    if (logged.counted) at = { run, previous: logged };
  }
}

interface Stand {
  run: Run;
  previous: LoggedDay;
}

const FIRST_DAY = -1e9;
const NO_RUN = { streak: 0, since: null, strict: 0, best: 0, bucket: 0 };

function keepRun(db: Database, { day, streak, since, strict, best, bucket }: Run, nth: number): void {
  db.run(
    "UPDATE day SET streak = ?, since = ?, strict = ?, best = ?, bucket = ?, nth = ? WHERE day = ?",
    streak,
    since,
    strict,
    best,
    bucket,
    nth,
    day,
  );
}
