import type { Command } from "commander";
import type { Curriculum } from "../core/curriculum.ts";
import { isJourneyError, journeyError } from "../core/error.ts";
import { findCurriculum } from "../core/lookup.ts";
import { decodeUtf8 } from "../core/utf8.ts";
import { type ScratchFile, scratchFile } from "../files/scratchFile.ts";
import { readCurricula } from "../formats/curriculum/readCurricula.ts";
import { writeCurriculumYaml } from "../formats/curriculum/yaml.ts";
import { Topics } from "../store/topics.ts";
import type { Context } from "./context.ts";
import { type UpdateOptions, underId, updateWith } from "./curriculumUpdate.ts";
import type { Bind } from "./register.ts";
import type { View } from "./view.ts";

/** Declares `curriculum edit`. */
export function registerEdit(curriculum: Command, bind: Bind): void {
  curriculum
    .command("edit <curriculum>")
    .description("change a curriculum as YAML in your editor, then update it")
    .summary("change one as YAML in your editor, then update it")
    .option("--yes", "do not ask")
    .addHelpText(
      "after",
      `
A topic is known by its slug: keep that, and its title, unit and place may change.

Examples:
  $ journey curriculum edit ml
  $ EDITOR=nano journey curriculum edit mlops`,
    )
    .action(bind(runEdit));
}

async function runEdit(ctx: Context, query: string, { yes = false }: UpdateOptions): Promise<View> {
  const journal = await ctx.existing();
  const before = findCurriculum(journal.read(Topics).curricula(), query);
  const editor = await ctx.editor();
  if (editor === null)
    throw journeyError("usage", "there is no editor to open", `journey curriculum export ${before.id}`);
  const file = scratchFile(`${before.id}.yaml`, writeCurriculumYaml(before));
  try {
    await editor.edit(file.path);
    const view = await updateWith(ctx, journal, { before, draft: editedDraft(file, before) }, { yes });
    file.remove();
    return view;
  } catch (error) {
    // What was typed is worth more than a clean folder for temporary files.
    if (isJourneyError(error)) {
      error.message += `; the text is kept in ${file.path}`;
      error.hint = `journey curriculum update ${file.path} --id ${before.id}`;
    }
    throw error;
  }
}

function editedDraft(file: ScratchFile, { id }: Curriculum) {
  const [draft] = readCurricula(decodeUtf8(file.read()), file.path).curricula;
  if (draft === undefined) throw journeyError("refused", `${file.path} holds no curriculum`);
  return underId(draft, id);
}
