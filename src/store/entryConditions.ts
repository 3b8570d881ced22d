import type { TopicId } from "../core/curriculum.ts";
import type { Day } from "../core/day.ts";
import { KEYS_A_DAY } from "./entryRow.ts";
import { ONLINE } from "./publications.ts";

/** Which entries are meant; conditions add up. */
export interface EntryFilter {
  from?: Day;
  to?: Day;
  /** Only these days. */
  days?: readonly Day[];
  numbers?: { from: number; to: number };
  /** About one of these. */
  topics?: readonly TopicId[];
  tag?: string;
  mood?: number;
  /** Written after their day. */
  late?: boolean;
  star?: boolean;
  /** Of days that have not gone out. */
  unpublished?: boolean;
  private?: boolean;
  /** Whose text was forgotten. */
  forgotten?: boolean;
  /** Every entry of the days that the other conditions meet. */
  wholeDays?: boolean;
  limit?: number;
  /** Newest first unless said. */
  oldestFirst?: boolean;
}

export type Param = string | number;

/** The filter as a WHERE clause over `entry`, or nothing. */
export function conditions(filter: EntryFilter): { where: string; params: Param[] } {
  const { parts, params } = collected(filter);
  const where = parts.length === 0 ? "" : `WHERE ${parts.join(" AND ")}`;
  if (!filter.wholeDays || where === "") return { where, params };
  return { where: `WHERE day IN (SELECT day FROM entry ${where})`, params };
}

/** The filter's conditions, to stand beside others. */
export function collected(filter: EntryFilter): { parts: string[]; params: Param[] } {
  const parts: string[] = [];
  const params: Param[] = [];
  const add = (condition: string, ...values: Param[]) => {
    parts.push(condition);
    params.push(...values);
  };
  const { from, to, days, numbers, topics, tag, mood } = filter;
  if (from !== undefined) add("key >= ?", from * KEYS_A_DAY);
  if (to !== undefined) add("key < ?", (to + 1) * KEYS_A_DAY);
  if (days) add("day IN (SELECT value FROM json_each(?))", JSON.stringify(days));
  if (numbers) add("number BETWEEN ? AND ?", numbers.from, numbers.to);
  if (topics)
    add(
      "entry.id IN (SELECT entry FROM entry_topic WHERE topic IN (SELECT value FROM json_each(?)))",
      JSON.stringify(topics),
    );
  if (tag !== undefined) add("entry.id IN (SELECT entry FROM entry_tag WHERE tag = ?)", tag);
  if (mood !== undefined) add("mood = ?", mood);
  if (filter.late) add("written_on > day");
  if (filter.star) add("star = 1");
  if (filter.unpublished) add(`day NOT IN (SELECT day FROM publication WHERE day IS NOT NULL AND ${ONLINE})`);
  if (filter.forgotten) add("forgotten IS NOT NULL");
  if (filter.private !== undefined) add("private = ?", Number(filter.private));
  return { parts, params };
}
