import type { Command } from "commander";
import { isJourneyError, journeyError } from "../core/error.ts";
import { readSettings, type SettingProblem } from "../core/readSettings.ts";
import { knownSettings } from "../core/settingsTable.ts";
import { decodeUtf8 } from "../core/utf8.ts";
import { type ScratchFile, scratchFile } from "../files/scratchFile.ts";
import { settingsText, writeSettings } from "../files/settingsWrite.ts";
import { problemLines } from "../render/configText.ts";
import type { Context } from "./context.ts";
import { type Bind, examples } from "./register.ts";
import type { View } from "./view.ts";

/** Declares `config edit`. */
export function registerConfigEdit(config: Command, bind: Bind): void {
  config
    .command("edit")
    .description("open the settings file in your editor; what cannot be followed is shown before it counts")
    .addHelpText("after", examples("journey config edit", "EDITOR=nano journey config edit"))
    .action(bind(runEdit));
}

async function runEdit(ctx: Context): Promise<View> {
  const before = settingsText(ctx.configPath);
  const editor = await ctx.editor();
  if (editor === null) throw journeyError("usage", "there is no editor to open", "journey config set NAME VALUE");
  const file = scratchFile("config", before === "" ? template() : before);
  try {
    for (;;) {
      await editor.edit(file.path);
      const after = decodeUtf8(file.read());
      const { problems } = readSettings(after);
      if (problems.length === 0) return kept(ctx, file, { before, after });
      await askAgain(ctx, file, problems);
    }
  } catch (error) {
    if (isJourneyError(error) && error.hint === undefined)
      error.hint = `the old settings count; yours are in ${file.path}`;
    throw error;
  }
}

function kept(ctx: Context, file: ScratchFile, { before, after }: { before: string; after: string }): View {
  const changed = after !== before && after !== template();
  if (changed) writeSettings(ctx.configPath, after);
  file.remove();
  const path = ctx.configPath;
  return { data: { path, changed }, text: () => (changed ? `Saved ${ctx.tilde(path)}` : "Nothing was changed.") };
}

/** Shows what is wrong and asks for another try; throws `refused` where nobody wants one. */
async function askAgain(ctx: Context, file: ScratchFile, problems: readonly SettingProblem[]): Promise<void> {
  const prompts = await ctx.prompts();
  const [first] = problems;
  if (prompts !== null) {
    prompts.say(problemLines(problems, "line ", prompts.screen).join("\n"));
    if (await prompts.confirm("Open it again?")) return;
  }
  throw journeyError(
    "refused",
    `line ${first?.line}: ${first?.message}; nothing was changed`,
    `the old settings count; yours are in ${file.path}`,
  );
}

/** A file to begin with: every setting, none of them set. */
function template(): string {
  const lines = Object.entries(knownSettings()).map(
    ([name, { about, form, unset }]) => `# ${about}: ${form}\n# ${`${name} = ${unset}`.trim()}\n`,
  );
  return `# journey's settings: name = value, one a line. Take the # away from those that are to count.\n\n${lines.join("\n")}`;
}
