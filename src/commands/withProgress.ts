import type { Context } from "./context.ts";
import type { Progress } from "./progressLine.ts";

const SILENT: Progress = { at: () => {}, end: () => {} };

/** Long work with the line that says how far it is, which is gone when the work has ended, in whatever way. */
export async function withProgress<Answer>(
  ctx: Context,
  { label, total }: { label: string; total: number },
  work: (at: Progress["at"]) => Answer | Promise<Answer>,
): Promise<Answer> {
  // A dumb terminal can take no line away.
  const progress = ctx.machine().env.TERM === "dumb" ? SILENT : await ctx.progress(label, total);
  try {
    return await work(progress.at);
  } finally {
    progress.end();
  }
}
