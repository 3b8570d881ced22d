import type { Fields, FieldValue, Folded, NewChange } from "./change.ts";
import type { CheckOff } from "./curriculum.ts";
import { type Day, isoDay } from "./day.ts";
import { shortDay } from "./dayWords.ts";
import type { Entry, EntryHead } from "./entry.ts";
import { members, type SetName } from "./entryChange.ts";
import { journeyError } from "./error.ts";
import { civilDay } from "./moment.ts";

/** What an edit asks for. What is not named stays. */
export interface EntryEdit {
  body?: string;
  title?: string | null;
  minutes?: number | null;
  mood?: number | null;
  day?: Day;
  private?: boolean;
  /** Members to be in a set, or not to be. */
  sets: Readonly<Record<SetName, readonly Member[]>>;
  /** What its post says, by field. */
  post?: Fields;
}

/** A member of a set, to be there or not. */
export interface Member {
  value: string;
  there: boolean;
}

/** What an edit changes of an entry: fields, a new text. */
export type EntryChange = Pick<NewChange, "body"> & { fields: Fields };

const SETS: readonly SetName[] = ["topic", "tag", "link"];

/**
 * What of an edit changes the entry: fields and a text that are so already are left out. `known` are the fields of its
 * record.
 */
export function changeOf(
  entry: Entry,
  { body, sets, post = {}, ...asked }: EntryEdit,
  known: Fields = {},
): EntryChange {
  const before: Fields = { ...known, ...fieldsOf(entry) };
  const wanted: [string, FieldValue][] = [
    ...Object.entries(asked),
    ...Object.entries(post),
    ...SETS.flatMap((set) => sets[set].map(({ value, there }): [string, boolean] => [`${set}:${value}`, there])),
  ];
  // Of a member given twice, the last word counts.
  const fields = Object.entries(Object.fromEntries(wanted)).filter(([name, value]) => !same(before[name], value));
  return { fields: Object.fromEntries(fields), ...(body !== undefined && body !== entry.body && { body }) };
}

export function changesNothing({ fields, body }: EntryChange): boolean {
  return body === undefined && Object.keys(fields).length === 0;
}

function fieldsOf({ title, minutes, mood, day, private: hidden, topics, tags, links }: Entry): Fields {
  return {
    ...{ title, minutes, mood, day, private: hidden },
    ...members("topic", topics),
    ...members("tag", tags),
    ...members("link", links),
  };
}

/** A field that was never written says what null and false do. */
function same(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  return (a ?? false) === (b ?? false);
}

/**
 * The changes of an edit: the entry's own, and the days of the check-offs that came with it. When it was first saved
 * stays as it was, so that another day measures again how late it is (DESIGN 5.3).
 */
export function editEntry(
  { id }: Pick<EntryHead, "id">,
  { fields, body }: EntryChange,
  { checkOffs, now }: { checkOffs: Iterable<CheckOff>; now: number },
): NewChange[] {
  const { day } = fields;
  const moved = day === undefined ? [] : [...checkOffs].filter(({ entry }) => entry === id);
  return [
    { kind: "entry", id, fields: { ...fields, revised_at: now }, ...(body !== undefined && { body }) },
    ...moved.map(({ topic }): NewChange => ({ kind: "check_off", id: topic, fields: { day: day ?? null } })),
  ];
}

/** Throws `refused` for a day that had not begun on the wall when the entry was first saved (DESIGN 5.3). */
export function refuseUnbegun(entry: Pick<EntryHead, "number" | "writtenAt" | "zone" | "offset" | "dayEnd">, day: Day) {
  const first = civilDay({ ...entry, instant: entry.writtenAt });
  if (day > first)
    throw journeyError(
      "refused",
      `${shortDay(day)} had not begun when #${entry.number} was first saved, on ${shortDay(first)}`,
      `journey edit ${entry.number} --day ${isoDay(first)}`,
    );
}

/**
 * What of the things an edit changes somebody else changed since it began: the fields, and whether the text. Two edits
 * of different things both stand; of the same thing, the one that began from the older version is not saved.
 */
export function changedSince(began: Folded, now: Folded, { fields, body }: EntryChange) {
  if (now.clock === began.clock) return null;
  const touched = Object.keys(fields).filter((name) => !same(began.fields[name], now.fields[name]));
  const text = body !== undefined && began.body !== now.body;
  if (touched.length === 0 && !text) return null;
  return { text, fields: Object.fromEntries(touched.map((name) => [name, now.fields[name] ?? null])) };
}

/** A text as an editor is given it: most of them end the last line, whether or not it was. */
export function forEditor(body: string): string {
  return body === "" || body.endsWith("\n") ? body : `${body}\n`;
}

/** The text an editor left, without the line end that only `forEditor` or the editor gave it. */
export function fromEditor(text: string, body: string): string {
  return !body.endsWith("\n") && /[^\n]\n$/.test(text) ? text.slice(0, text.endsWith("\r\n") ? -2 : -1) : text;
}
