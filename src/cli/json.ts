/** Characters that a terminal might act on; JSON lets them stand, we write them as escapes. */
const UNSAFE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb]/g;

/** JSON text of a value, in pieces; iterables that are no arrays are written as they come. */
export function* jsonPieces(value: unknown): Generator<string> {
  if (isStream(value)) {
    yield* list(value);
  } else if (isRecord(value)) {
    yield "{";
    let first = true;
    for (const [name, member] of Object.entries(value)) {
      if (member === undefined) continue;
      yield `${first ? "" : ","}${encode(name)}:`;
      yield* jsonPieces(member);
      first = false;
    }
    yield "}";
  } else {
    yield encode(value);
  }
}

function* list(items: Iterable<unknown>): Generator<string> {
  yield "[";
  let first = true;
  for (const item of items) {
    if (!first) yield ",";
    yield encode(item);
    first = false;
  }
  yield "]";
}

function encode(value: unknown): string {
  return (JSON.stringify(value) ?? "null").replace(
    UNSAFE,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function isStream(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value && !Array.isArray(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
