import type { FieldValue, Folded, Kind } from "../core/change.ts";
import { readDocument } from "../core/curriculumDocument.ts";
import { membersOf } from "../core/entryChange.ts";
import { countWords } from "../core/sections.ts";
import { type Database, present } from "./database.ts";

/** What a projection changed that the day table stands on. */
export interface Affected {
  days: Set<number>;
  /** A rule of the streak changed: everything is walked again. */
  rules: boolean;
}

type Project = (db: Database, record: Folded, affected: Affected) => void;

/** Puts a folded record into its table: the row is written anew, or removed when the record is deleted. */
export function project(db: Database, record: Folded, affected: Affected): void {
  PROJECTIONS[record.kind](db, record, affected);
}

const PROJECTIONS: Record<Kind, Project> = {
  entry: projectEntry,
  curriculum: projectCurriculum,
  check_off: projectCheckOff,
  goal: projectGoal,
};

type Column = string | number | null;

function column(value: FieldValue | undefined): Column {
  if (value === undefined) return null;
  return typeof value === "boolean" ? Number(value) : value;
}

function projectEntry(db: Database, { id, fields, body, deleted }: Folded, affected: Affected): void {
  const before = db.get<{ day: number }>("SELECT day FROM entry WHERE id = ?", id);
  if (before) affected.days.add(before.day);
  db.run("DELETE FROM entry WHERE id = ?", id);
  if (deleted) return;

  const text = textOf(db, body);
  const topics = membersOf("topic", fields);
  const tags = membersOf("tag", fields);
  const day = Number(fields.day);
  affected.days.add(day);
  db.run(
    `INSERT INTO entry (key, id, number, day, written_at, written_on, revised_at, zone, offset, day_end, origin, title,
       revision, words, minutes, mood, star, private, labels)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    freeKey(db, day, Number(fields.number)),
    id,
    column(fields.number),
    day,
    column(fields.written_at),
    column(fields.written_on),
    column(fields.revised_at),
    column(fields.zone),
    column(fields.offset),
    column(fields.day_end),
    column(fields.origin),
    column(fields.title),
    text.revision,
    countWords(text.body ?? ""),
    column(fields.minutes),
    column(fields.mood),
    Number(fields.star === true),
    Number(fields.private === true),
    [...tags, ...topics].join(" "),
  );
  for (const topic of topics) db.run("INSERT INTO entry_topic (entry, topic) VALUES (?, ?)", id, topic);
  for (const tag of tags) db.run("INSERT INTO entry_tag (entry, tag) VALUES (?, ?)", id, tag);
  for (const link of membersOf("link", fields)) db.run("INSERT INTO entry_link (entry, link) VALUES (?, ?)", id, link);
}

/** An entry's key is its day times this, plus its number. */
export const KEYS_A_DAY = 100_000;

/** Newest first is a walk down the key; within a day the number decides, and a number met twice takes the next place. */
function freeKey(db: Database, day: number, number: number): number {
  let key = day * KEYS_A_DAY + (number % KEYS_A_DAY);
  while (db.get("SELECT 1 FROM entry WHERE key = ?", key)) key += 1;
  return key;
}

function projectCurriculum(db: Database, { id, fields, body, deleted }: Folded): void {
  db.run("DELETE FROM curriculum WHERE id = ?", id);
  if (deleted) return;
  const text = textOf(db, body);
  db.run(
    "INSERT INTO curriculum (id, title, place, source, revision) VALUES (?, ?, ?, ?, ?)",
    id,
    column(fields.title),
    column(fields.place),
    column(fields.source),
    text.revision,
  );
  let place = 0;
  for (const unit of readDocument(text.body ?? "").units)
    for (const { id: topic, code, title, subtopics, tools, aliases, related } of unit.topics) {
      place += 1;
      db.run(
        "INSERT INTO topic (id, curriculum, code, unit, place, unit_title, title, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        topic,
        id,
        code,
        unit.code,
        place,
        unit.title,
        title,
        JSON.stringify({ subtopics, tools, aliases, related }),
      );
    }
}

function projectCheckOff(db: Database, { id, fields, deleted }: Folded): void {
  db.run("DELETE FROM check_off WHERE topic = ?", id);
  if (deleted) return;
  db.run(
    "INSERT INTO check_off (topic, state, day, entry) VALUES (?, ?, ?, ?)",
    id,
    column(fields.state),
    column(fields.day),
    column(fields.entry),
  );
}

function projectGoal(db: Database, { id, fields, deleted }: Folded, affected: Affected): void {
  affected.rules = true;
  db.run("DELETE FROM goal WHERE id = ?", id);
  if (deleted) return;
  db.run(
    "INSERT INTO goal (id, title, days, counts, starts, aim, freezes, finished) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    id,
    column(fields.title),
    column(fields.days),
    column(fields.counts),
    column(fields.starts),
    column(fields.aim),
    Number(fields.freezes !== false),
    column(fields.finished),
  );
}

function textOf(db: Database, hash: string | null): { revision: number; body: string | null } {
  const row = db.get<{ id: number; body: string | null }>("SELECT id, body FROM revision WHERE hash = ?", hash);
  const { id, body } = present(row, "text of a record");
  return { revision: id, body };
}
