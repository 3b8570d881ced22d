import { declined, journeyError, stoppedSaying } from "../core/error.ts";
import type { Context } from "./context.ts";
import type { Prompts } from "./prompts.ts";

/** Asks before something is changed or taken away; where nobody can answer, it takes `--yes`. Throws `refused`. */
export async function agree(ctx: Context, question: string, nothingWas = "nothing was changed"): Promise<void> {
  const prompts = await refuseUnanswered(ctx);
  const agreed = await prompts.confirm(question).catch((error: unknown) => {
    throw stoppedSaying(error, nothingWas);
  });
  if (!agreed) throw declined(nothingWas);
}

/** The same before anything was read or made, where nobody can answer. */
export async function refuseUnanswered(ctx: Context): Promise<Prompts> {
  const prompts = await ctx.prompts();
  if (prompts === null) throw journeyError("refused", "this would have to be confirmed", "say --yes");
  return prompts;
}
