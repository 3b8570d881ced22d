import type { FieldValue, Kind } from "../../core/change.ts";
import { parseIsoDay } from "../../core/day.ts";
import { members } from "../../core/entryChange.ts";
import { journeyError } from "../../core/error.ts";
import { isMap } from "../../core/isMap.ts";
import { quoted } from "../../core/spelling.ts";
import { ARCHIVE_KINDS, type ArchiveKind } from "./kinds.ts";
import { ARCHIVE_VERSION, type ArchivedRecord, type DeletedEntry, MARK } from "./write.ts";

export interface Archive {
  records: (ArchivedRecord & { kind: Kind })[];
  deleted: DeletedEntry[];
}

type Values = Readonly<Record<string, unknown>>;

/** Reads what `export --all --for json` wrote. Throws `refused`, naming the first value that cannot be taken by its path. */
export function readArchive(text: string): Archive {
  const archive = valuesOf(parsed(text), "the archive");
  const version = archive[MARK];
  if (version === undefined)
    throw journeyError("refused", "this is no archive of journey", "journey export --all --for json");
  if (version !== ARCHIVE_VERSION)
    throw journeyError(
      "refused",
      `the archive is of form ${quoted(String(version))}, newer than this journey`,
      "update journey",
    );
  return {
    records: ARCHIVE_KINDS.flatMap((kind) =>
      listOf(archive, kind.list).map((value, index) => readRecord(kind, value, `${kind.list}[${index}]`)),
    ),
    deleted: listOf(archive, "deletedEntries").map((value, index) => readDeleted(value, `deletedEntries[${index}]`)),
  };
}

function readRecord(kind: ArchiveKind, value: unknown, path: string): ArchivedRecord & { kind: Kind } {
  const object = valuesOf(value, path);
  const fields: Record<string, FieldValue> = {};
  for (const [field, [name, form]] of Object.entries(kind.fields)) {
    const given = object[name];
    if (given === undefined || given === null) {
      if (form.endsWith("!")) throw wrong(`${path}.${name}`, "is missing");
      if (given === null) fields[field] = null;
    } else fields[field] = readValue(given, form.replace("!", ""), `${path}.${name}`);
  }
  for (const [set, list] of kind.sets ?? []) Object.assign(fields, members(set, textsOf(object, list, path)));
  return {
    kind: kind.kind,
    id: textOf(object, "id", path),
    fields: { ...fields, ...moreOf(object, path) },
    body: bodyOf(kind, object, path),
  };
}

function readValue(value: unknown, form: string, path: string): FieldValue {
  if (form === "day") return parseIsoDay(String(value)) ?? refuse(path, `${quoted(String(value))} is no date`);
  if (form === "instant") return readInstant(value, path);
  const type = form === "text" ? "string" : form;
  if (typeof value === type && (type !== "number" || Number.isSafeInteger(value)) && isFieldValue(value)) return value;
  throw wrong(path, `${quoted(JSON.stringify(value))} is no ${form}`);
}

function readInstant(value: unknown, path: string): number {
  const instant = Date.parse(String(value));
  if (Number.isNaN(instant) || new Date(instant).toISOString() !== value)
    throw wrong(path, `${quoted(String(value))} is no moment such as 2027-01-10T21:30:00.000Z`);
  return instant;
}

function bodyOf({ body }: ArchiveKind, object: Values, path: string): string | null {
  const value = object.body;
  if (body === undefined || value === null || value === undefined) return null;
  if (typeof value === "string") return value;
  return body === "document" ? JSON.stringify(value) : refuse(`${path}.body`, "is no text");
}

function moreOf(object: Values, path: string): Record<string, FieldValue> {
  if (object.more === undefined) return {};
  const more = Object.entries(valuesOf(object.more, `${path}.more`));
  return Object.fromEntries(
    more.map(([name, value]) => [
      name,
      isFieldValue(value) ? value : refuse(`${path}.more.${name}`, "is no plain value"),
    ]),
  );
}

function readDeleted(value: unknown, path: string): DeletedEntry {
  const object = valuesOf(value, path);
  return { id: textOf(object, "id", path), number: Number(readValue(object.number, "number", `${path}.number`)) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw journeyError("refused", "this is no JSON, or only part of it", "journey export --all --for json");
  }
}

function valuesOf(value: unknown, path: string): Values {
  return isMap(value) ? value : refuse(path, "is no object");
}

function listOf(object: Values, name: string): unknown[] {
  const list = object[name] ?? [];
  return Array.isArray(list) ? list : refuse(name, "is no list");
}

function textOf(object: Values, name: string, path: string): string {
  const text = object[name];
  return typeof text === "string" && text !== "" ? text : refuse(`${path}.${name}`, "is no text");
}

function textsOf(object: Values, name: string, path: string): string[] {
  return listOf(object, name).map((text, index) =>
    typeof text === "string" ? text : refuse(`${path}.${name}[${index}]`, "is no text"),
  );
}

function isFieldValue(value: unknown): value is FieldValue {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

function refuse(path: string, what: string): never {
  throw wrong(path, what);
}

function wrong(path: string, what: string): Error {
  return journeyError("refused", `${path}: ${what}`, "nothing was imported: mend it, then import again");
}
