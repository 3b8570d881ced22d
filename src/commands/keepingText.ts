import { isJourneyError, withDraft } from "../core/error.ts";
import { isBlank } from "../core/sections.ts";
import { decodeUtf8 } from "../core/utf8.ts";
import type { LooseText } from "../files/looseText.ts";
import type { Context } from "./context.ts";
import { bytesFromInput } from "./logText.ts";

/**
 * Runs what brings a text that is no new entry into the journal. A failure leaves what is on the disk by then, and says
 * where it is; `saving` is the command that saves it from standard input.
 */
export async function keepingText<Result>(
  draft: LooseText,
  saving: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const path = draft.leave();
    throw path === null ? error : told(error, path, saving);
  }
}

/** A text that has to be converted first says how; every other one can be given again as it is. */
function told(error: unknown, path: string, saving: string): unknown {
  if (!isJourneyError(error) || error.hint?.includes(" FILE ") !== true)
    return withDraft(error, path, `${saving} < ${path}`);
  error.hint = error.hint.replace("FILE", path).replace("journey log -", saving);
  return withDraft(error, path, null);
}

/** A text from standard input, in the draft before it is looked at. */
export async function keptInput(ctx: Context, draft: LooseText): Promise<string> {
  const bytes = await bytesFromInput(ctx, draft);
  if (!isBlank(Buffer.from(bytes).toString("latin1"))) draft.tryKeep(bytes);
  return decodeUtf8(bytes);
}
