import { type JourneyError, journeyError, type ServiceErrorCode } from "../core/error.ts";
import type { Account } from "./network.ts";

/** A request that did not come to what it was sent for. */
export interface Failure extends JourneyError {
  code: ServiceErrorCode;
  /** Whether it may have been carried out all the same. */
  mayHaveArrived: boolean;
  /** How long the service asks to wait, in milliseconds; null where it does not say. */
  retryAfter: number | null;
}

interface FailureParts {
  hint?: string;
  mayHaveArrived?: boolean;
  retryAfter?: number | null;
}

/** An error of the network or of a service, the token taken out of whatever words it came with. */
export function failure(
  account: Account,
  code: ServiceErrorCode,
  message: string,
  { hint, mayHaveArrived = false, retryAfter = null }: FailureParts = {},
): Failure {
  const error = journeyError(code, withoutToken(message, account.token), hint);
  return Object.assign(error, { code, mayHaveArrived, retryAfter });
}

export function isFailure(error: unknown): error is Failure {
  return error instanceof Error && "mayHaveArrived" in error;
}

/** Failures that may pass by themselves. */
const PASSING: ReadonlySet<ServiceErrorCode> = new Set(["unreachable", "timed-out", "rate-limited", "service-failed"]);

export function mayPass(error: unknown): error is Failure {
  return isFailure(error) && PASSING.has(error.code);
}

/** Failures of one article, which say nothing of the next one. */
export function isOfArticle(error: unknown): boolean {
  return isFailure(error) && (error.code === "rejected" || error.code === "gone");
}

const LONGEST = 300;

/** A service's own words, short enough to be read, in which the token would not be repeated. */
export function theirWords(text: string): string {
  const words = text.replace(/\s+/g, " ").trim();
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}

function withoutToken(text: string, token: string): string {
  if (token === "") return text;
  return [token, encodeURIComponent(token)].reduce((left, form) => left.replaceAll(form, "(the token)"), text);
}
