import { type ErrorCode, isJourneyError, withDraft } from "../core/error.ts";
import type { Draft } from "../files/draft.ts";
import { withConversion } from "./logText.ts";

/** Runs what brings a draft's text into the journal. A failure leaves the draft behind and says where it is. */
export async function keeping<Result>(draft: Draft, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw left(draft, error);
  }
}

/** The same for a text the shell still has: it needs a draft only when saving failed for no fault of the arguments. */
export async function keepingWords<Result>(draft: Draft, body: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (isFaultOfArguments(error)) throw error;
    draft.tryKeep(body);
    throw left(draft, error);
  }
}

function left(draft: Draft, error: unknown): unknown {
  const path = draft.leave(error instanceof Error ? error.message : String(error));
  if (path !== null) return withDraft(withConversion(error, path), path);
  if (draft.failure !== null && error instanceof Error)
    error.message += `; ${draft.failure}; the text is only where it came from`;
  return error;
}

const ARGUMENTS: readonly ErrorCode[] = ["usage", "refused", "not-found", "ambiguous"];

/** What the learner has to put right in the command line, where the text stands too. */
export function isFaultOfArguments(error: unknown): boolean {
  return isJourneyError(error) && ARGUMENTS.includes(error.code);
}
