import type { Change, FieldValue, Folded } from "./change.ts";

/**
 * What a record's changes come to: for every field, the text and the deletion mark, the last writer wins.
 * `changes` are those of one record, ordered by clock and device; null when there are none.
 */
export function fold(changes: readonly Change[]): Folded | null {
  const [first] = changes;
  if (first === undefined) return null;

  const fields: Record<string, FieldValue> = {};
  let { body, clock } = first;
  let deleted = false;
  for (const change of changes) {
    Object.assign(fields, change.fields);
    body = change.body ?? body;
    deleted = change.deleted ?? deleted;
    clock = change.clock;
  }
  return { kind: first.kind, id: first.id, fields, body, deleted, clock };
}
