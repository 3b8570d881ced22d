import { editDistance, plain, plainWords } from "./spelling.ts";

/** Something that is looked up by what people call it. */
export interface Named<T> {
  item: T;
  /** As it is listed among others: `ml.2.1 Linear regression`. */
  label: string;
  /** What it is called, the surest kind of name first: its code, then (for a topic) its slug, then its titles. */
  exact: readonly (readonly string[])[];
  /** What is in it, looked at only when no name has the words. */
  details: readonly string[];
}

const MAX_SUGGESTED_WORDS = 12;
const MAX_SUGGESTED_LENGTH = 40;

/** Those called exactly so, by the surest kind of name that anything has. */
export function exactMatches<T>(named: readonly Named<T>[], query: string): Named<T>[] {
  const wanted = plain(query);
  const kinds = Math.max(0, ...named.map(({ exact }) => exact.length));
  for (let kind = 0; kind < kinds && wanted !== ""; kind++) {
    const hits = named.filter(({ exact }) => exact[kind]?.some((name) => plain(name) === wanted));
    if (hits.length > 0) return hits;
  }
  return [];
}

/** Those whose names have a word beginning with each word of the query; where none does, whose details have. */
export function wordMatches<T>(named: readonly Named<T>[], query: string): Named<T>[] {
  const wanted = [...new Set(plainWords(query))];
  if (wanted.length === 0) return [];
  const byName = named.filter((one) => begins(wanted, nameWords(one)));
  if (byName.length > 0) return byName;
  return named.filter((one) => begins(wanted, [...nameWords(one), ...one.details.flatMap(plainWords)]));
}

/** Those a misspelling may have meant: the one code that is a letter off, else each word within a letter or two of one of theirs, the nearest first. */
export function nearMatches<T>(named: readonly Named<T>[], query: string): Named<T>[] {
  const wanted = plainWords(query);
  if (wanted.length > MAX_SUGGESTED_WORDS || wanted.some((word) => word.length > MAX_SUGGESTED_LENGTH)) return [];
  const byCode = named.filter(({ exact: [codes = []] }) =>
    codes.some((code) => editDistance(plain(query), code) === 1),
  );
  if (byCode.length === 1) return byCode;
  return named
    .map((one) => ({ one, distance: distance(wanted, [...nameWords(one), ...one.details.flatMap(plainWords)]) }))
    .filter(({ distance }) => distance < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.distance - b.distance)
    .map(({ one }) => one);
}

/** Without the code: the numbers of a mistyped one are in many others. */
function nameWords({ exact }: Named<unknown>): string[] {
  return exact.slice(1).flat().flatMap(plainWords);
}

function begins(wanted: readonly string[], words: readonly string[]): boolean {
  return wanted.every((start) => words.some((word) => word.startsWith(start)));
}

function distance(wanted: readonly string[], words: readonly string[]): number {
  if (wanted.length === 0) return Number.POSITIVE_INFINITY;
  return wanted.map((word) => Math.min(...words.map((other) => near(word, other)))).reduce((sum, one) => sum + one);
}

/** Short words are too much like each other to allow for many slips. */
function near(word: string, other: string): number {
  if (other.startsWith(word)) return 0;
  const allowed = word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
  if (Math.abs(word.length - other.length) > allowed) return Number.POSITIVE_INFINITY;
  const slips = editDistance(word, other);
  return slips <= allowed ? slips : Number.POSITIVE_INFINITY;
}
