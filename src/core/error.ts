/**
 * What can go wrong in a way the learner can act on. Told apart by `code`, never by class: the two bundles
 * each carry their own copy of this file.
 */
export type ErrorCode =
  | "usage" // unknown command or flag, malformed value
  | "refused" // understood, and not done
  | "not-found"
  | "ambiguous"
  | "no-journal"
  | "not-a-journal"
  | "newer-journal"
  | "busy"
  | "read-only"
  | "failed" // the machine said no: disk, permission, missing addon
  | "interrupted";

export interface JourneyError extends Error {
  code: ErrorCode;
  hint: string | undefined;
}

/** An error that states the fact in one line; `hint` is the next command to type. */
export function journeyError(code: ErrorCode, message: string, hint?: string): JourneyError {
  return Object.assign(new Error(message), { name: "JourneyError", code, hint });
}

export function isJourneyError(error: unknown): error is JourneyError {
  return error instanceof Error && error.name === "JourneyError";
}
