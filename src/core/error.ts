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
  | ServiceErrorCode
  | "interrupted" // Ctrl-C, SIGINT
  | "terminated" // SIGTERM
  | "hung-up"; // SIGHUP: the terminal was closed

/** What a service in the network can answer, or fail to. */
export type ServiceErrorCode =
  | "no-token"
  | "bad-token"
  | "needs-pro" // the blog's plan has no API
  | "dead-endpoint" // something answers there, and it is not the API
  | "redirected" // not followed: the token is for one address
  | "unreachable"
  | "timed-out"
  | "rate-limited"
  | "service-failed" // 5xx
  | "rejected" // 4xx: what was sent is refused
  | "gone" // the article is no longer there
  | "unknown-outcome"; // sent, and the answer never came

/** Exit codes other than 1: what was typed cannot be read; what a shell answers for a program a signal ended. */
export const EXITS: Partial<Record<ErrorCode, number>> = {
  usage: 2,
  interrupted: 130,
  terminated: 143,
  "hung-up": 129,
};

export interface JourneyError extends Error {
  code: ErrorCode;
  hint: string | undefined;
  /** An exit code of its own, where a command promises one. */
  exit?: number;
}

/** An error that states the fact in one line; `hint` is the next command to type. */
export function journeyError(code: ErrorCode, message: string, hint?: string): JourneyError {
  return Object.assign(new Error(message), { name: "JourneyError", code, hint });
}

export function isJourneyError(error: unknown): error is JourneyError {
  return error instanceof Error && error.name === "JourneyError";
}

/** A question was answered No. Refused, for scripts; nothing went wrong, and the frame says what it left as it was in a plain line. */
export function declined(nothingWas: string): JourneyError {
  return Object.assign(journeyError("refused", nothingWas), { declined: true });
}

export function isDeclined(error: unknown): error is JourneyError {
  return isJourneyError(error) && "declined" in error;
}

/** Says with an error, whatever its kind, where the learner's text was kept and what saves it; the frame tells it. */
export function withDraft(error: unknown, path: string, saving: string | null = "journey recover"): unknown {
  return error instanceof Error ? Object.assign(error, { draft: path, saving }) : error;
}

/** The command that saves the text an error left behind. */
export function savingOf(error: unknown): string | undefined {
  return error instanceof Error && "saving" in error && typeof error.saving === "string" ? error.saving : undefined;
}

/** Where the text is that an error left behind; null when there is none. */
export function draftOf(error: unknown): string | null {
  return error instanceof Error && "draft" in error && typeof error.draft === "string" ? error.draft : null;
}

/** What was typed or read up to the moment somebody stopped it. */
export interface Interruption extends JourneyError {
  typed: string | Uint8Array;
}

export function interruption(code: "interrupted" | "terminated" | "hung-up", typed: string | Uint8Array): Interruption {
  const what = { interrupted: "stopped", terminated: "stopped by SIGTERM", "hung-up": "the terminal was closed" }[code];
  return Object.assign(journeyError(code, `${what}: nothing was saved`), { typed });
}

/** An interruption told in other words than that nothing was saved; every other error as it is. */
export function stoppedSaying(error: unknown, what: string): unknown {
  if (isJourneyError(error) && "typed" in error) error.message = error.message.replace(/: .*$/, `: ${what}`);
  return error;
}

/** The unfinished text an interruption carries; empty for every other error. */
export function typedBefore(error: unknown): string | Uint8Array {
  if (!(error instanceof Error && "typed" in error)) return "";
  return typeof error.typed === "string" || error.typed instanceof Uint8Array ? error.typed : "";
}
