import { count } from "../core/count.ts";
import { minutesWords } from "../core/dayWords.ts";
import type { EntryHead, PlacedEntry } from "../core/entry.ts";

/** `◧`: counted, and late. The calendar draws the same shapes. */
export const LATE = "◧";
export const HISTORY = "□";
/** It leaves the machine only when asked to. */
export const PRIVATE = "✎";

/** `2 days late`, `5 days late: history`; null for an entry on time. */
export function lateWords({ lateDays, counts }: Pick<PlacedEntry, "lateDays" | "counts">): string | null {
  if (counts === "on-time") return null;
  return `${count(lateDays, "day")} late${counts === "history" ? ": history" : ""}`;
}

/** `25 min`, `2 h 05`; null when no time was given. */
export function timeWords({ minutes }: Pick<EntryHead, "minutes">): string | null {
  return minutes === null ? null : minutesWords(minutes);
}
