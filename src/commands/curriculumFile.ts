import type { Command } from "commander";
import { clean } from "../core/clean.ts";
import { count } from "../core/count.ts";
import { settle } from "../core/curriculumDraft.ts";
import { findCurriculum } from "../core/lookup.ts";
import { writeCurriculumYaml } from "../formats/curriculum/yaml.ts";
import { sizeWords } from "../render/curriculumPreview.ts";
import { wrap } from "../render/width.ts";
import { Topics } from "../store/topics.ts";
import type { Context } from "./context.ts";
import { readSource } from "./curriculumSource.ts";
import { type Bind, examples } from "./register.ts";
import type { View } from "./view.ts";

/** Declares `curriculum validate` and `curriculum export`. */
export function registerFiles(curriculum: Command, bind: Bind): void {
  curriculum
    .command("validate <file>")
    .description("say whether a text can be read as a curriculum, and what is wrong where")
    .addHelpText("after", examples("journey curriculum validate answer.txt", "pbpaste | journey curriculum validate -"))
    .action(bind(runValidate));
  curriculum
    .command("export <curriculum>")
    .description("a curriculum as YAML on standard output, which add and update read back")
    .summary("it as YAML on standard output, which add and update read back")
    .addHelpText("after", examples("journey curriculum export ml > ml.yaml", "journey curriculum export mlops --json"))
    .action(bind(runExport));
}

async function runValidate(ctx: Context, file: string): Promise<View> {
  const { format, curricula, skipped } = await readSource(ctx, file);
  const settled = curricula.map(settle);
  return {
    data: { valid: true, format, curricula: settled.map(({ id, title }) => ({ id, title })), skipped: skipped.length },
    text: () =>
      [
        ...settled.map((one) => `${file} is fine: ${one.title} (${one.id}), ${sizeWords([one])}`),
        ...(skipped.length === 0
          ? []
          : [`${count(skipped.length, "line")} skipped: journey curriculum add ${file} --dry-run shows which`]),
      ]
        .map(clean)
        .flatMap((line) => wrap(line, ctx.columns, "  "))
        .join("\n"),
  };
}

function runExport(ctx: Context, query: string): View {
  const curriculum = findCurriculum(ctx.journal().read(Topics).curricula(), query);
  return { data: curriculum, text: () => [writeCurriculumYaml(curriculum)] };
}
