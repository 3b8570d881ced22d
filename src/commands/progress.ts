import type { Curriculum } from "../core/curriculum.ts";
import { findScope } from "../core/lookup.ts";
import { type CurriculumProgress, curriculumProgress, topicsIn } from "../core/progress.ts";
import { progressText } from "../render/progressText.ts";
import { Topics } from "../store/topics.ts";
import { comingIn, knownTopics } from "./comingTopics.ts";
import type { Context } from "./context.ts";
import type { NightlyRegister } from "./register.ts";
import type { View } from "./view.ts";

export const registerProgress: NightlyRegister = (program, bind) => {
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
  const followed = journal.read(Topics).curricula();
  const { curricula, shown } = scopedTo(followed, scope);
  const known = knownTopics(journal);
  const progressOf = (curriculum: Curriculum): CurriculumProgress => curriculumProgress(curriculum, known);
  const progress = { curricula: curricula.map(progressOf) };
  // A unit's is what comes first of it in its curriculum: it has no order of its own.
  const next = (part: CurriculumProgress) => {
    const wholes = shown === "one unit" ? followed.filter(({ id }) => id === part.id).map(progressOf) : [part];
    const ours = new Set(topicsIn(part).map(({ id }) => id));
    return comingIn(journal, wholes.flatMap(topicsIn), known.entries).find(({ id }) => ours.has(id));
  };
  return {
    data: progress,
    text: (paint) => progressText(progress, { columns: ctx.columns, paint, today: ctx.today(), shown, next }),
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
