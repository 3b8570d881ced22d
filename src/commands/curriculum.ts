import { clean } from "../core/clean.ts";
import type { Curriculum } from "../core/curriculum.ts";
import { findCurriculum } from "../core/lookup.ts";
import { curriculumListText, curriculumShowText } from "../render/curriculumText.ts";
import { wrapped } from "../render/width.ts";
import { Topics } from "../store/topics.ts";
import { agree } from "./agree.ts";
import type { Context } from "./context.ts";
import { registerAdd } from "./curriculumAdd.ts";
import { registerEdit } from "./curriculumEdit.ts";
import { registerFiles } from "./curriculumFile.ts";
import { registerUpdate } from "./curriculumUpdate.ts";
import { examples, type Register } from "./register.ts";
import { registerRelate } from "./relate.ts";
import { runUnnamed } from "./unnamed.ts";
import type { View } from "./view.ts";

export const registerCurriculum: Register = (program, bind) => {
  const curriculum = program
    .command("curriculum")
    .addHelpText("after", examples("journey curriculum add answer.txt", "journey curriculum show ml"));
  const list = curriculum
    .command("list", { isDefault: true })
    .description("the curricula followed")
    .addHelpText("after", examples("journey curriculum", "journey curriculum list --json"));
  runUnnamed(list, bind, runList);
  curriculum
    .command("show <curriculum>")
    .description("a curriculum's units, topics, subtopics and tools")
    .summary("its units, topics, subtopics and tools")
    .addHelpText("after", examples("journey curriculum show ml", "journey curriculum show mlops --json"))
    .action(bind(runShow));
  registerAdd(curriculum, bind);
  registerUpdate(curriculum, bind);
  registerEdit(curriculum, bind);
  curriculum
    .command("drop <curriculum>")
    .alias("remove")
    .description("stop following a curriculum; entries and check-offs stay")
    .summary("stop following it; entries and check-offs stay")
    .addHelpText("after", examples("journey curriculum drop mlops", "journey curriculum drop mlops --yes"))
    .option("--yes", "do not ask")
    .action(bind(runDrop));
  registerFiles(curriculum, bind);
  registerRelate(curriculum, bind);
};

function runList(ctx: Context): View {
  const curricula = ctx.journal().read(Topics).curricula();
  return {
    data: { curricula: curricula.map(summary) },
    text: (paint) => curriculumListText(curricula, { columns: ctx.columns, paint }),
  };
}

function runShow(ctx: Context, query: string): View {
  const curriculum = findCurriculum(ctx.journal().read(Topics).curricula(), query);
  return { data: curriculum, text: (paint) => curriculumShowText(curriculum, { columns: ctx.columns, paint }) };
}

async function runDrop(ctx: Context, query: string, { yes = false }: { yes?: boolean }): Promise<View> {
  const journal = await ctx.existing();
  const curriculum = findCurriculum(journal.read(Topics).curricula(), query);
  if (!yes) await agree(ctx, `Stop following ${curriculum.title}? Its entries and check-offs stay.`);
  journal.commit("curriculum drop", [{ kind: "curriculum", id: curriculum.id, deleted: true }]);
  return {
    data: { dropped: curriculum.id },
    text: () =>
      wrapped(`${clean(curriculum.title)} is no longer followed. Its entries and check-offs stay.`, ctx.columns),
    notes: ["Take back: journey undo"],
  };
}

function summary({ id, title, units }: Curriculum) {
  return { id, title, units: units.length, topics: units.flatMap(({ topics }) => topics).length };
}
