import { clean } from "../core/clean.ts";
import { misnamed } from "../core/misnamed.ts";
import { placesOf } from "../files/places.ts";
import { settingsFrom, soundSettings } from "../files/settingsFile.ts";
import { configListText, configPathsText } from "../render/configText.ts";
import { backupFolder } from "../store/backupPlace.ts";
import { choicesNow, registerConfigChange } from "./configChange.ts";
import { registerConfigEdit } from "./configEdit.ts";
import type { Context } from "./context.ts";
import { examples, type Register } from "./register.ts";
import { runUnnamed } from "./unnamed.ts";
import type { View } from "./view.ts";

export const registerConfig: Register = (program, bind) => {
  const config = program
    .command("config")
    .description("the settings, and where each value comes from; list, get, set, unset, edit, paths")
    .addHelpText(
      "after",
      `
A value comes from a flag, else from the environment, else from the settings file, else it is the default. Setting one \
changes its line alone: comments and order stay. journey help settings says what there is to set.

Examples:
  $ journey config
  $ journey config set day.end 05:00
  $ journey config edit`,
    );
  const list = config
    .command("list", { isDefault: true })
    .description("every value in force, and its source")
    .addHelpText("after", examples("journey config", "journey config list --json"));
  runUnnamed(list, bind, runList);
  config
    .command("get <setting>")
    .description("the value of one setting, alone")
    .summary("one value, alone")
    .addHelpText("after", examples("journey config get day.end", "journey config get pager --json"))
    .action(bind(runGet));
  registerConfigChange(config, bind);
  registerConfigEdit(config, bind);
  config
    .command("paths")
    .description("where journal, settings, drafts, backups and the rest stand")
    .addHelpText("after", examples("journey config paths", "journey config paths --json"))
    .action(bind(runPaths));
};

function runList(ctx: Context): View {
  const read = settingsFrom(ctx.configPath);
  const data = { settings: choicesNow(ctx, read), problems: read.problems };
  const file = ctx.tilde(ctx.configPath);
  return {
    data: { ...data, file: ctx.configPath },
    text: (paint) => configListText(data, { columns: ctx.columns, paint, file, tilde: ctx.tilde }),
    exit: data.problems.length === 0 ? 0 : 1,
  };
}

function runGet(ctx: Context, name: string): View {
  soundSettings(ctx.configPath);
  const all = choicesNow(ctx, settingsFrom(ctx.configPath));
  const choice = all.find((one) => one.name === name);
  if (choice === undefined) {
    const names = all.map((one) => one.name);
    throw misnamed(name, names, `there is no setting "${name}"`, `settings are ${names.join(", ")}`);
  }
  return { data: choice, text: () => clean(choice.value) };
}

function runPaths(ctx: Context): View {
  const places = placesOf(ctx.machine(), {
    journal: ctx.path,
    config: ctx.configPath,
    backups: backupFolder(ctx.path),
  });
  return {
    data: Object.fromEntries(places.map(({ name, path }) => [name, path])),
    text: (paint) => configPathsText(places, { columns: ctx.columns, paint, tilde: ctx.tilde }),
  };
}
