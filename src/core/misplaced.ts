import { type JourneyError, journeyError } from "./error.ts";

/** What is wrong with a text somebody wrote, and where: `ml.yaml:12:9 the unit has no topics`. */
export function misplaced(place: string, what: string, hint?: string): JourneyError {
  return journeyError("refused", `${place} ${what}`, hint);
}
