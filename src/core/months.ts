import { UTCDate } from "@date-fns/utc";
import { addMonths } from "date-fns/addMonths";
import type { Day } from "./day.ts";

const MS = 86_400_000;

/** The same day of the month, months later; the month's last day where it is shorter. Not for the nightly path. */
export function monthsLater(day: Day, months: number): Day {
  return Math.round(addMonths(new UTCDate(day * MS), months).getTime() / MS);
}
