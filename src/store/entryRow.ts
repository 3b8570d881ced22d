import type { TopicId } from "../core/curriculum.ts";
import type { Day } from "../core/day.ts";
import type { EntryHead } from "../core/entry.ts";

export interface StoredEntry extends EntryHead {
  finished: readonly TopicId[];
  /** The text, or its beginning where only that was asked for. */
  body: string;
}

/** The values of an entry's columns, in their order: a row as an object takes as long again. */
export type EntryRow = [
  id: string,
  number: number,
  day: number,
  writtenAt: number,
  writtenOn: number,
  revisedAt: number | null,
  zone: string,
  offset: number,
  dayEnd: number,
  origin: string,
  title: string | null,
  words: number,
  minutes: number | null,
  mood: number | null,
  star: number,
  isPrivate: number,
  forgotten: Day | null,
  topics: string,
  tags: string,
  links: string,
  finished: string,
  body: string | null,
];

/** The columns of an EntryRow; `body` is the expression for its text. */
export const entryColumns = (
  body: string,
) => `entry.id, number, day, written_at, written_on, revised_at, zone, offset, day_end,
  origin, entry.title, words, minutes, mood, star, private, forgotten,
  (SELECT json_group_array(topic) FROM entry_topic WHERE entry = entry.id) AS topics,
  (SELECT json_group_array(tag) FROM entry_tag WHERE entry = entry.id) AS tags,
  (SELECT json_group_array(link) FROM entry_link WHERE entry = entry.id) AS links,
  (SELECT json_group_array(topic) FROM check_off WHERE entry = entry.id AND state = 'done') AS finished,
  ${body} AS body`;

/** An entry's key is its day times this, plus its number: newest first is a walk down the key. */
export const KEYS_A_DAY = 100_000;

/** The beginning of a text: enough to show in a list. */
export const BEGINNING = "substr(revision.body, 1, 400)";

/** The entry of a row, which may hold more columns after its own. */
export function entryOf(row: readonly [...EntryRow, ...unknown[]]): StoredEntry {
  return {
    id: row[0],
    number: row[1],
    day: row[2],
    writtenAt: row[3],
    writtenOn: row[4],
    revisedAt: row[5],
    zone: row[6],
    offset: row[7],
    dayEnd: row[8],
    origin: row[9],
    title: row[10],
    words: row[11],
    minutes: row[12],
    mood: row[13],
    star: row[14] === 1,
    private: row[15] === 1,
    forgotten: row[16],
    topics: namesOf(row[17]),
    tags: namesOf(row[18]),
    links: namesOf(row[19]),
    finished: namesOf(row[20]),
    body: row[21] ?? "",
  };
}

function namesOf(json: string): string[] {
  return json === "[]" ? [] : (JSON.parse(json) as string[]).sort();
}
