import { journeyError } from "../core/error.ts";
import { BODY_LIMIT } from "../core/sections.ts";
import { decodeUtf8 } from "../core/utf8.ts";
import type { Context } from "./context.ts";

/** The text of an entry from its words or from standard input (`-`); null when it has to be asked for. */
export async function textOf(ctx: Context, words: readonly string[]): Promise<string | null> {
  if (words.length === 1 && words[0] === "-") return fromInput(ctx);
  return words.length === 0 ? null : words.join(" ");
}

async function fromInput(ctx: Context): Promise<string> {
  const bytes = await ctx.readInput(BODY_LIMIT);
  if (bytes.length > BODY_LIMIT)
    throw journeyError(
      "refused",
      "standard input is longer than 5 MB: an entry holds no more",
      "split it into several entries",
    );
  if (bytes.length === 0)
    throw journeyError("refused", "standard input was empty: nothing was saved", "journey log - < FILE");
  return decodeUtf8(bytes);
}
