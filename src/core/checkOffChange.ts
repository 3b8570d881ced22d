import type { NewChange } from "./change.ts";
import type { CheckOff, CheckState, Topic } from "./curriculum.ts";
import type { Day } from "./day.ts";

/** Declares a topic finished or left out. Repeating it keeps the first date and its entry: no change then. */
export function checkOff(
  topic: Topic,
  before: CheckOff | undefined,
  { state, day, entry }: { state: CheckState; day: Day; entry: string | null },
): NewChange[] {
  if (before?.state === state) return [];
  return [{ kind: "check_off", id: topic.id, fields: { state, day, entry }, deleted: false }];
}

/** Takes a check-off back. */
export function uncheck(topic: Topic, before: CheckOff | undefined): NewChange[] {
  return before === undefined ? [] : [{ kind: "check_off", id: topic.id, deleted: true }];
}
