import { journeyError } from "../core/error.ts";
import type { Context } from "./context.ts";

/** Asks before something is changed or taken away; where nobody can answer, it takes `--yes`. Throws `refused`. */
export async function agree(ctx: Context, question: string): Promise<void> {
  const prompts = await ctx.prompts();
  if (prompts === null) throw journeyError("refused", "this would have to be confirmed", "say --yes");
  if (!(await prompts.confirm(question))) throw journeyError("refused", "nothing was changed");
}
