import type { Folded } from "../../core/change.ts";
import { membersOf } from "../../core/entryChange.ts";
import { NO_TEXT } from "../../core/forgetting.ts";
import { countWords } from "../../core/sections.ts";
import type { Database } from "../database.ts";
import { KEYS_A_DAY } from "../entryRow.ts";
import { type Affected, insertRow, textOf } from "./row.ts";

export function projectEntry(db: Database, { id, fields, body, deleted }: Folded, affected: Affected): void {
  const before = db.get<{ day: number }>("SELECT day FROM entry WHERE id = ?", id);
  if (before) {
    affected.days.add(before.day);
    // With what its triggers and foreign keys do, this takes half a million instructions to prepare: not for a new entry.
    db.run("DELETE FROM entry WHERE id = ?", id);
  }
  if (deleted) return;

  const text = textOf(db, body);
  const forgotten = body === NO_TEXT && typeof fields.forgotten === "number";
  const day = Number(fields.day);
  const topics = membersOf("topic", fields);
  const tags = membersOf("tag", fields);
  affected.days.add(day);
  insertRow(db, "entry", {
    key: freeKey(db, day, Number(fields.number)),
    id,
    number: fields.number,
    day,
    written_at: fields.written_at,
    written_on: fields.written_on,
    revised_at: fields.revised_at,
    zone: fields.zone,
    offset: fields.offset,
    day_end: fields.day_end,
    origin: fields.origin,
    title: fields.title,
    revision: text.revision,
    words: forgotten ? fields.words : countWords(text.body ?? ""),
    minutes: fields.minutes,
    mood: fields.mood,
    star: fields.star === true,
    private: fields.private === true,
    forgotten: forgotten ? fields.forgotten : null,
    labels: [...tags, ...topics].join(" "),
  });
  for (const topic of topics) insertRow(db, "entry_topic", { entry: id, topic });
  for (const tag of tags) insertRow(db, "entry_tag", { entry: id, tag });
  for (const link of membersOf("link", fields)) insertRow(db, "entry_link", { entry: id, link });
}

/** Within a day the number decides; a number met twice (a merge) takes the next place. */
function freeKey(db: Database, day: number, number: number): number {
  let key = day * KEYS_A_DAY + (number % KEYS_A_DAY);
  while (db.get("SELECT 1 FROM entry WHERE key = ?", key)) key += 1;
  return key;
}
