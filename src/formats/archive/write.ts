import type { Fields, FieldValue } from "../../core/change.ts";
import { isoDay } from "../../core/day.ts";
import { membersOf } from "../../core/entryChange.ts";
import type { ArchiveKind, Form } from "./kinds.ts";

/** Of the archive's form. A reader refuses a higher one. */
export const ARCHIVE_VERSION = 1;
export const MARK = "journeyArchive";

/** A record with its text as the archive takes it. */
export interface ArchivedRecord {
  id: string;
  fields: Fields;
  /** Null where there is none, or it was forgotten. */
  body: string | null;
}

/** An entry that was deleted: its number is never given again. */
export interface DeletedEntry {
  id: string;
  number: number;
}

/**
 * A record as one object of the archive, its keys always in the same order. A field that is null is left out like one
 * that was never set: undo makes the one of the other.
 */
export function archiveObject(kind: ArchiveKind, { id, fields, body }: ArchivedRecord): Record<string, unknown> {
  const object: Record<string, unknown> = { id };
  for (const [field, [name, form]] of Object.entries(kind.fields)) {
    const value = fields[field];
    if (value !== undefined && value !== null) object[name] = written(value, form);
  }
  for (const [set, list] of kind.sets ?? []) object[list] = membersOf(set, fields).sort();
  if (kind.body) object.body = kind.body === "document" && body !== null ? documentOf(body) : body;
  const more = Object.entries(fields).filter(([field, value]) => value !== null && !isNamed(kind, field));
  if (more.length > 0) object.more = Object.fromEntries(more.sort(([a], [b]) => (a < b ? -1 : 1)));
  return object;
}

/** The archive's text: JSON with one record a line, so that it can be read, searched and compared line by line. */
export function* archivePieces(lists: readonly [name: string, items: Iterable<unknown>][]): Generator<string> {
  yield `{\n"${MARK}": ${ARCHIVE_VERSION}`;
  for (const [name, items] of lists) {
    yield `,\n"${name}": [`;
    let separator = "\n";
    for (const item of items) {
      yield separator + JSON.stringify(item);
      separator = ",\n";
    }
    yield separator === "\n" ? "]" : "\n]";
  }
  yield "\n}\n";
}

function written(value: FieldValue, form: Form | `${Form}!`): unknown {
  if (typeof value !== "number") return value;
  if (form.startsWith("day")) return isoDay(value);
  return form.startsWith("instant") ? new Date(value).toISOString() : value;
}

/** A document as JSON where its text comes back the same, else as the text it is. */
function documentOf(body: string): unknown {
  try {
    const document: unknown = JSON.parse(body);
    return JSON.stringify(document) === body ? document : body;
  } catch {
    return body;
  }
}

function isNamed({ fields, sets = [] }: ArchiveKind, field: string): boolean {
  return Object.hasOwn(fields, field) || sets.some(([set]) => field.startsWith(`${set}:`));
}
