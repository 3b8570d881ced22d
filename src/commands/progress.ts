import type { Curriculum } from "../core/curriculum.ts";
import { findScope } from "../core/lookup.ts";
import { type CurriculumProgress, curriculumProgress } from "../core/progress.ts";
import { progressText } from "../render/progressText.ts";
import type { Context } from "./context.ts";
import type { Register } from "./register.ts";
import { knownTopics } from "./units.ts";
import type { View } from "./view.ts";

export const registerProgress: Register = (program, bind) => {
  program
    .command("progress [scope]")
    .description("how far each unit is; the topics of a curriculum or unit when one is named")
    .addHelpText(
      "after",
      `
Examples:
  $ journey progress
  $ journey progress ml.2`,
    )
    .action(bind(runProgress));
};

export function runProgress(ctx: Context, scope: string | undefined): View {
  const journal = ctx.journal();
  const { curricula, shown } = scopedTo(journal.topics.curricula(), scope);
  const known = knownTopics(journal);
  const progress = {
    curricula: curricula.map((curriculum): CurriculumProgress => curriculumProgress(curriculum, known)),
  };
  return {
    data: progress,
    text: (paint) => progressText(progress, { columns: ctx.columns, paint, today: ctx.today(), shown }),
  };
}

/** The curricula, or the one curriculum or unit that was named, and how much of them is shown. */
function scopedTo(curricula: readonly Curriculum[], scope: string | undefined) {
  if (scope === undefined) return { curricula, shown: "units" as const };
  const { curriculum, unit } = findScope(curricula, scope);
  return unit === null
    ? { curricula: [curriculum], shown: "topics" as const }
    : { curricula: [{ ...curriculum, units: [unit] }], shown: "one unit" as const };
}
