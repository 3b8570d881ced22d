import type { Curriculum, Topic, Unit } from "./curriculum.ts";
import { journeyError } from "./error.ts";
import { isMap } from "./isMap.ts";

/** A curriculum as the journal keeps it: JSON, its keys always in this order, so that equal curricula are equal texts. */
export function writeDocument({ id, title, source, units, retired }: Curriculum): string {
  return JSON.stringify({
    id,
    title,
    source,
    units: units.map((unit) => ({ code: unit.code, title: unit.title, topics: unit.topics.map(inOrder) })),
    retired: retired?.map(inOrder),
  });
}

function inOrder({ id, code, title, subtopics, tools, aliases, related, resources }: Topic): Topic {
  return { id, code, title, subtopics, tools, aliases, related, ...(resources !== undefined && { resources }) };
}

/** Reads what `writeDocument` wrote. Keys it does not know are left out. Throws `failed` for anything else. */
export function readDocument(text: string): Curriculum {
  const document = record(parse(text), "it");
  const { source, retired } = document;
  return {
    id: string(document, "id"),
    title: string(document, "title"),
    ...(typeof source === "string" && { source }),
    units: list(document, "units").map(readUnit),
    ...(retired !== undefined && { retired: list(document, "retired").map(readTopic) }),
  };
}

function readUnit(value: unknown): Unit {
  const unit = record(value, "a unit");
  return { code: string(unit, "code"), title: string(unit, "title"), topics: list(unit, "topics").map(readTopic) };
}

function readTopic(value: unknown): Topic {
  const topic = record(value, "a topic");
  return {
    id: string(topic, "id"),
    code: string(topic, "code"),
    title: string(topic, "title"),
    subtopics: strings(topic, "subtopics"),
    tools: strings(topic, "tools"),
    aliases: strings(topic, "aliases"),
    related: strings(topic, "related"),
    ...(topic.resources !== undefined && { resources: strings(topic, "resources") }),
  };
}

type Fields = Readonly<Record<string, unknown>>;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged("it is not JSON");
  }
}

function record(value: unknown, what: string): Fields {
  if (!isMap(value)) throw damaged(`${what} is no object`);
  return value;
}

function string(fields: Fields, key: string): string {
  const value = fields[key];
  if (typeof value !== "string") throw damaged(`"${key}" is no text`);
  return value;
}

function list(fields: Fields, key: string): unknown[] {
  const value = fields[key];
  if (!Array.isArray(value)) throw damaged(`"${key}" is no list`);
  return value;
}

function strings(fields: Fields, key: string): string[] {
  const values = list(fields, key);
  if (!values.every((value) => typeof value === "string")) throw damaged(`"${key}" holds more than texts`);
  return values;
}

function damaged(why: string): Error {
  return journeyError("failed", `a curriculum in the journal cannot be read: ${why}`);
}
