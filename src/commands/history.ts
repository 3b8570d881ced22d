import { civilDay, wallMinutes } from "../core/moment.ts";
import { readCount } from "../core/step.ts";
import { historyText } from "../render/historyText.ts";
import { Steps } from "../store/steps.ts";
import type { Context } from "./context.ts";
import type { Register } from "./register.ts";
import { stepTold } from "./stepTold.ts";
import type { View } from "./view.ts";

const SHOWN = 20;

export const registerHistory: Register = (program, bind) => {
  program
    .command("history")
    .option("--limit <steps>", `how many steps (${SHOWN} unless said)`, readCount)
    .addHelpText(
      "after",
      `
Examples:
  $ journey history
  $ journey history --limit 100 --json`,
    )
    .action(bind(runHistory));
};

function runHistory(ctx: Context, { limit = SHOWN }: { limit?: number }): View {
  const journal = ctx.journal();
  const takenBack = journal.read(Steps).takenBack();
  const steps = journal
    .read(Steps)
    .latest(limit)
    .map((step) => ({
      ...step,
      did: stepTold(journal, step),
      undone: takenBack.has(step.id),
    }));
  const total = journal.read(Steps).count();
  return {
    data: { steps: steps.map(({ at, ...step }) => ({ ...step, at: new Date(at).toISOString() })), total },
    text(paint) {
      const listed = steps.map(({ id, at, did, undone }) => {
        const then = { ...ctx.now(), instant: at };
        return { id, day: civilDay(then), minutes: wallMinutes(then), words: did, undone };
      });
      return historyText(listed, { columns: ctx.columns, paint, today: ctx.today(), total });
    },
  };
}
