import type { Day } from "./day.ts";
import type { EntryHead } from "./entry.ts";
import { lateness } from "./lateness.ts";
import type { LoggedDay, Place } from "./streak.ts";

/** What of an entry decides how its day counts. */
export type DayEntry = Pick<EntryHead, "writtenOn" | "words" | "offset" | "dayEnd">;

/**
 * What the entries of a day make of it; null when none has a word of the learner's own.
 *
 * The places are those of entries on time, if there are any: a late one says where the learner went later. Of several,
 * they are the ones that leave the least time to the neighbouring days, so that a further entry never undoes travel.
 */
export function loggedDay(day: Day, entries: readonly DayEntry[]): LoggedDay | null {
  const written = entries.filter(({ words }) => words > 0);
  const onTime = written.filter(({ writtenOn }) => lateness(day, writtenOn).counts === "on-time");
  const [some, ...others] = onTime.length > 0 ? onTime : written;
  if (some === undefined) return null;

  return {
    day,
    counted: written.some(({ writtenOn }) => lateness(day, writtenOn).counts !== "history"),
    onTime: onTime.length > 0,
    first: place(others.reduce((a, b) => (endsBefore(b, a) ? b : a), some)),
    last: place(others.reduce((a, b) => (endsBefore(a, b) ? b : a), some)),
  };
}

function endsBefore(a: Place, b: Place): boolean {
  return a.dayEnd - a.offset < b.dayEnd - b.offset;
}

function place({ offset, dayEnd }: Place): Place {
  return { offset, dayEnd };
}
