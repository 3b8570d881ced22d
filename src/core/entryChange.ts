import type { Fields, NewChange } from "./change.ts";
import type { Entry } from "./entry.ts";

/** A new entry as a change: `number` is given by the journal at the moment of saving. */
export type NewEntry = Omit<Entry, "number" | "words" | "revisedAt" | "star" | "forgotten">;

export function createEntry(entry: NewEntry, number: number): NewChange {
  return {
    kind: "entry",
    id: entry.id,
    body: entry.body,
    fields: {
      number,
      day: entry.day,
      written_at: entry.writtenAt,
      written_on: entry.writtenOn,
      zone: entry.zone,
      offset: entry.offset,
      day_end: entry.dayEnd,
      origin: entry.origin,
      title: entry.title,
      minutes: entry.minutes,
      mood: entry.mood,
      private: entry.private,
      ...members("topic", entry.topics),
      ...members("tag", entry.tags),
      ...members("link", entry.links),
    },
  };
}

export type SetName = "topic" | "tag" | "link";

/** A set as fields: one boolean a member, so that two devices can each add one and neither is lost. */
export function members(set: SetName, values: readonly string[]): Fields {
  return Object.fromEntries(values.map((value) => [`${set}:${value}`, true]));
}

/** The members of a set among a record's fields, in order. */
export function membersOf(set: SetName, fields: Fields): string[] {
  const prefix = `${set}:`;
  return Object.entries(fields)
    .filter(([name, value]) => value === true && name.startsWith(prefix))
    .map(([name]) => name.slice(prefix.length));
}

/** Stars an entry, or takes its star away; nothing when it is so already. */
export function starEntry({ id, star }: Pick<Entry, "id" | "star">, wanted: boolean): NewChange[] {
  return star === wanted ? [] : [{ kind: "entry", id, fields: { star: wanted } }];
}
