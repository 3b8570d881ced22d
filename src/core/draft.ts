import type { NewEntry } from "./entryChange.ts";
import { isMap } from "./isMap.ts";

/**
 * The entry a text was going to be, without the text: all that was decided before the journal was opened. Topics are
 * as they were named, to be looked up at the moment of saving.
 */
export interface PendingEntry extends Omit<NewEntry, "body" | "topics"> {
  topics: readonly string[];
  /** Those of them that it finishes. */
  finish: readonly string[];
}

/** The first line of a draft's file; the text follows it, byte for byte. */
export interface DraftHead {
  entry: PendingEntry;
  /** Full path of the journal it belongs to. */
  journal: string;
  /** The process that is writing it; null once it was left. */
  process: number | null;
  /** Why it was left; null when nobody could say: a power cut, `kill -9`. */
  why: string | null;
}

const MARK = "journey draft 1";

/** A draft's file. The head is JSON on one line, so that the text below it can be read and copied by a person. */
export function draftBytes(head: DraftHead, text: Uint8Array): Uint8Array {
  const line = new TextEncoder().encode(`${JSON.stringify({ mark: MARK, ...head })}\n`);
  const bytes = new Uint8Array(line.length + text.length);
  bytes.set(line);
  bytes.set(text, line.length);
  return bytes;
}

/** A draft's head and text; null for a file that is no draft of ours. */
export function readDraft(bytes: Uint8Array): { head: DraftHead; text: Uint8Array } | null {
  const end = bytes.indexOf(0x0a);
  if (end === -1) return null;
  try {
    const head: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, end)));
    return isHead(head) ? { head, text: bytes.subarray(end + 1) } : null;
  } catch {
    return null;
  }
}

function isHead(value: unknown): value is DraftHead {
  if (!isMap(value) || value.mark !== MARK || typeof value.journal !== "string") return false;
  return isNullOr("number", value.process) && isNullOr("string", value.why) && isPending(value.entry);
}

const NUMBERS = ["day", "writtenAt", "writtenOn", "offset", "dayEnd"] as const;
const STRINGS = ["id", "zone", "origin"] as const;
const LISTS = ["topics", "finish", "tags", "links"] as const;

function isPending(value: unknown): value is PendingEntry {
  if (!isMap(value)) return false;
  return (
    NUMBERS.every((name) => Number.isSafeInteger(value[name])) &&
    STRINGS.every((name) => typeof value[name] === "string") &&
    LISTS.every((name) => isStrings(value[name])) &&
    isNullOr("string", value.title) &&
    isNullOr("number", value.minutes) &&
    isNullOr("number", value.mood) &&
    typeof value.private === "boolean"
  );
}

function isNullOr(type: "number" | "string", value: unknown): boolean {
  return value === null || typeof value === type;
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
