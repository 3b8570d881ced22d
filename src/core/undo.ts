import type { Change, FieldValue, Folded } from "./change.ts";
import { fold } from "./fold.ts";
import { onlyForgets } from "./forgetting.ts";
import type { Act } from "./step.ts";

/** A change with the step it was made in; null when it came from another device. */
export interface SteppedChange extends Change {
  step: number | null;
  act: Act | null;
}

/** What brings a record to where it stands without some steps. */
export interface Difference {
  fields: Record<string, FieldValue>;
  /** SHA-256 of the text to bring back; null when the text is right. */
  body: string | null;
  /** Null when the deletion mark is right. */
  deleted: boolean | null;
}

/**
 * The difference between a record as it is and as its changes come to without the steps `takenBack`. What undo and
 * redo wrote themselves is left out on both counts: only what was done stands. Null where nothing differs.
 */
export function differenceWithout(
  changes: readonly SteppedChange[],
  takenBack: ReadonlySet<number>,
): Difference | null {
  const now = fold(changes);
  const kept = changes.filter(({ step, act }) => step === null || (act === "do" && !takenBack.has(step)));
  // A forgetting stays when all else is taken back, and is no record by itself.
  const then = kept.every(onlyForgets) ? null : fold(kept);
  if (now === null) return null;
  if (then === null || then.deleted) return now.deleted ? null : { fields: {}, body: null, deleted: true };

  const fields = fieldsTo(now, then);
  const body = then.body === now.body ? null : then.body;
  const deleted = now.deleted ? false : null;
  return Object.keys(fields).length === 0 && body === null && deleted === null ? null : { fields, body, deleted };
}

/** A field the record did not have is set to null, which every table reads as absent. */
function fieldsTo(now: Folded, then: Folded): Record<string, FieldValue> {
  const names = new Set([...Object.keys(now.fields), ...Object.keys(then.fields)]);
  const fields: Record<string, FieldValue> = {};
  for (const name of names) {
    const value = then.fields[name] ?? null;
    if ((now.fields[name] ?? null) !== value) fields[name] = value;
  }
  return fields;
}

/** The name of something that another device changed after one of these steps did: undoing would not bring it back. */
export function changedElsewhere(changes: readonly SteppedChange[], steps: ReadonlySet<number>): string | null {
  const ours = new Set<string>();
  for (const change of changes) {
    const names = touchedBy(change);
    if (change.step === null) {
      const both = names.find((name) => ours.has(name));
      if (both !== undefined) return both;
    } else if (steps.has(change.step)) {
      for (const name of names) ours.add(name);
    }
  }
  return null;
}

function touchedBy({ fields, body, deleted }: Change): string[] {
  return [...Object.keys(fields), ...(body === null ? [] : ["text"]), ...(deleted === null ? [] : ["deletion"])];
}
