import type { Day } from "./day.ts";

export type Counts = "on-time" | "late" | "history";

/** The last number of days late that still counts for a streak. */
export const LATE_LIMIT = 3;

/** How an entry for `day`, first saved on study day `writtenOn`, counts. */
export function lateness(day: Day, writtenOn: Day): { lateDays: number; counts: Counts } {
  const lateDays = Math.max(0, writtenOn - day);
  const counts = lateDays === 0 ? "on-time" : lateDays <= LATE_LIMIT ? "late" : "history";
  return { lateDays, counts };
}
