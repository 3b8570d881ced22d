import { readDay } from "../core/dayInput.ts";
import { type EntryEdit, type Member, refuseUnbegun } from "../core/entryEdit.ts";
import { journeyError } from "../core/error.ts";
import type { StoredEntry } from "../store/entryRow.ts";
import type { Journal } from "../store/journal.ts";
import type { Context } from "./context.ts";
import { type PostOptions, postAsked } from "./editPost.ts";
import { topicNamed } from "./topicNamed.ts";

/** False is what `--no-title` and its like leave. */
export interface EditOptions extends PostOptions {
  body?: string;
  title?: string | false;
  topic?: Member[];
  tag?: Member[];
  link?: Member[];
  min?: number | false;
  mood?: number | false;
  day?: string;
  private?: boolean;
  public?: boolean;
}

export function refuseBoth(options: EditOptions): void {
  if (options.private && options.public)
    throw journeyError("usage", "--private and --public exclude each other", "journey edit --help");
}

/** What the options ask of an entry, without its text. Throws for topics and days that there are not. */
export function editOf(ctx: Context, journal: Journal, entry: StoredEntry, options: EditOptions): EntryEdit {
  const { title, min, mood, topic = [], tag = [], link = [] } = options;
  const day = options.day === undefined ? undefined : readDay(options.day, ctx.now(), "--day today, or a day before");
  if (day !== undefined) refuseUnbegun(entry, day);
  return {
    ...(title !== undefined && { title: orNull(title) }),
    ...(min !== undefined && { minutes: orNull(min) }),
    ...(mood !== undefined && { mood: orNull(mood) }),
    ...(day !== undefined && { day }),
    ...((options.private || options.public) && { private: options.private ?? false }),
    ...postAsked(options),
    sets: { topic: topic.map((each) => found(journal, entry, each)), tag, link },
  };
}

/** Whether nothing was named: then the text is what is to be changed. */
export function asksNothing({ sets, ...fields }: EntryEdit): boolean {
  return Object.keys(fields).length === 0 && Object.values(sets).every((members) => members.length === 0);
}

function orNull<Value>(value: Value | false): Value | null {
  return value === false ? null : value;
}

/** A topic of a curriculum that is followed no more can still be taken away, by its slug. */
function found(journal: Journal, { topics }: StoredEntry, { value, there }: Member): Member {
  return { value: topics.includes(value) ? value : topicNamed(journal, value).id, there };
}
