import { isJourneyError, journeyError, typedBefore } from "../core/error.ts";
import { BODY_LIMIT, isBlank, type Section, withSections } from "../core/sections.ts";
import { decodeUtf8 } from "../core/utf8.ts";
import type { Draft } from "../files/draft.ts";
import type { Context } from "./context.ts";

/** Where a text is kept while it is not saved. */
export type Keeper = Pick<Draft, "tryKeep">;
export type Sections = Partial<Record<Section, string>>;

/**
 * The body of an entry from standard input, byte for byte, kept in the draft before anything is asked of it: whoever
 * sent it may not be able to send it again.
 */
export async function bodyFromInput(ctx: Context, draft: Draft, sections: Sections): Promise<string> {
  const bytes = await bytesFromInput(ctx, draft);
  const body = withSections(decodedOrKept(bytes, draft), sections);
  if (!isBlank(body)) draft.tryKeep(body);
  return body;
}

/** Standard input to its end; what came before an interruption is in the draft. Throws `refused` for none and too much. */
export async function bytesFromInput(ctx: Context, draft: Keeper): Promise<Uint8Array> {
  return refuseSize(await readInput(ctx, draft));
}

function refuseSize(bytes: Uint8Array): Uint8Array {
  if (bytes.length > BODY_LIMIT)
    throw journeyError(
      "refused",
      "standard input is longer than 5 MB: an entry holds no more",
      "split it into several entries",
    );
  if (bytes.length === 0)
    throw journeyError("refused", "standard input was empty: nothing was saved", "journey log - < FILE");
  return bytes;
}

async function readInput(ctx: Context, draft: Keeper): Promise<Uint8Array> {
  try {
    return await ctx.readInput(BODY_LIMIT);
  } catch (error) {
    const typed = typedBefore(error);
    if (typed.length > 0) draft.tryKeep(typed);
    throw error;
  }
}

/** Text of another encoding is refused, and kept as it came. */
function decodedOrKept(bytes: Uint8Array, draft: Draft): string {
  try {
    return decodeUtf8(bytes);
  } catch (error) {
    draft.tryKeep(bytes);
    throw withConversion(error, draft.path);
  }
}

/** An error about bytes that have to be converted, with the command that saves what a draft keeps of them. */
export function withConversion(error: unknown, path: string | null): unknown {
  if (path !== null && isJourneyError(error) && error.hint !== undefined)
    error.hint = error.hint
      .replace(/^iconv (.*) FILE/, `tail -n +2 ${path} | iconv $1`)
      .replace(/^tr (.*) < FILE/, `tail -n +2 ${path} | tr $1`);
  return error;
}
