import { isJourneyError, journeyError } from "../core/error.ts";
import { decodeUtf8 } from "../core/utf8.ts";
import { readText } from "../files/readText.ts";
import { STANDARD_INPUT } from "../formats/curriculum/outlineTitle.ts";
import { readCurricula } from "../formats/curriculum/readCurricula.ts";
import type { Reading } from "../formats/curriculum/reading.ts";
import { MAX_BYTES } from "../formats/curriculum/textLimits.ts";
import type { Context } from "./context.ts";

/** What a file, or standard input for `-`, holds as curricula. Throws `refused` where it holds none. */
export async function readSource(ctx: Context, file: string): Promise<Reading> {
  try {
    return await sourceRead(ctx, file);
  } catch (error) {
    if (isJourneyError(error)) error.hint = error.hint?.replace("FILE", file) ?? "journey help curricula";
    throw error;
  }
}

async function sourceRead(ctx: Context, file: string): Promise<Reading> {
  if (file !== "-") return readCurricula(readText(ctx.resolve(file), MAX_BYTES), file);
  const bytes = await ctx.readInput(MAX_BYTES);
  if (bytes.length > MAX_BYTES)
    throw journeyError("refused", "standard input is larger than 5 MB: no curriculum needs that");
  return readCurricula(decodeUtf8(bytes), STANDARD_INPUT);
}
