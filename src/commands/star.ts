import { starEntry } from "../core/entryChange.ts";
import { journeyError } from "../core/error.ts";
import { Entries } from "../store/entries.ts";
import type { Context } from "./context.ts";
import type { Register } from "./register.ts";
import { nothingSelected, selected } from "./selected.ts";
import type { View } from "./view.ts";

export const registerStar: Register = (program, bind) => {
  program
    .command("star <selector>")
    .description("mark an entry to come back to; the year names it again")
    .option("--off", "take the star away")
    .addHelpText(
      "after",
      `
Examples:
  $ journey star 12
  $ journey star yesterday --off`,
    )
    .action(bind(runStar));
};

export async function runStar(ctx: Context, selector: string, { off = false }: { off?: boolean }): Promise<View> {
  const journal = await ctx.existing();
  const filter = selected(journal, selector, ctx.now());
  const entries = Array.from(journal.read(Entries).list({ ...filter, limit: 2 }));
  const [entry] = entries;
  if (entry === undefined) throw nothingSelected(selector, filter);
  if (entries.length > 1)
    throw journeyError("ambiguous", `${selector} names more than one entry`, `journey star ${entry.number}`);
  journal.commit("star", starEntry(entry, !off));
  return {
    data: { number: entry.number, star: !off },
    text: () => (off ? `#${entry.number} is no longer starred.` : `★ #${entry.number} is starred.`),
  };
}
