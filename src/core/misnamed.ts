import { type JourneyError, journeyError } from "./error.ts";
import { nearest } from "./spelling.ts";

/** A word that is none of these names: the one it may have meant is the hint, else `hint`. */
export function misnamed(word: string, names: readonly string[], message: string, hint: string): JourneyError {
  const meant = nearest(word, names);
  return journeyError("usage", message, meant === undefined ? hint : `did you mean ${meant}?`);
}
