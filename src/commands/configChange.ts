import type { Command } from "commander";
import { type Choice, choices, fileChoice } from "../core/choices.ts";
import { journeyError } from "../core/error.ts";
import { readSettings, readValue, type SettingsRead, settingNamed } from "../core/readSettings.ts";
import { withoutSetting, withSetting } from "../core/settingsText.ts";
import { journalPath } from "../files/paths.ts";
import { soundText, writeSettings } from "../files/settingsWrite.ts";
import { configChangedText } from "../render/configText.ts";
import { wrap } from "../render/width.ts";
import type { Context } from "./context.ts";
import { type Bind, examples } from "./register.ts";
import type { View } from "./view.ts";

/** Declares `config set` and `config unset`. */
export function registerConfigChange(config: Command, bind: Bind): void {
  config
    .command("set <setting> <value...>")
    .description("set a value in the settings file; journey help settings says what there is to set")
    .summary("set a value in the settings file")
    .addHelpText(
      "after",
      examples(
        "journey config set day.end 05:00",
        'journey config set remind.plan "the dishes are done, I write one line"',
      ),
    )
    .action(bind(runSet));
  config
    .command("unset <setting>")
    .description("take a setting out of the file: its default counts again")
    .addHelpText("after", examples("journey config unset day.end", "journey config unset blog.url"))
    .action(bind(runUnset));
}

function runSet(ctx: Context, name: string, words: readonly string[]): View {
  refuseElsewhere(name);
  const value = words.join(" ").trim();
  const read = readValue(name, value);
  if ("message" in read) throw journeyError("usage", read.message, read.hint);
  const text = soundText(ctx.configPath);
  const changed = withSetting(text, name, value);
  if (changed === null)
    throw journeyError("usage", "a line of the settings file cannot hold that value", "# begins a comment there");
  return change(ctx, name, text, changed);
}

function runUnset(ctx: Context, name: string): View {
  refuseElsewhere(name);
  const setting = settingNamed(name);
  if ("message" in setting) throw journeyError("usage", setting.message, setting.hint);
  const text = soundText(ctx.configPath);
  return change(ctx, name, text, withoutSetting(text, name));
}

/** What is chosen by flags and variables alone. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  journal: "--journal FILE, or the variable JOURNEY_FILE",
  color: "--color, --no-color, or the variable NO_COLOR",
  editor: "the variable VISUAL or EDITOR",
};

function refuseElsewhere(name: string): void {
  const place = Object.hasOwn(ELSEWHERE, name) ? ELSEWHERE[name] : undefined;
  if (place !== undefined) throw journeyError("usage", `${name} does not stand in the settings file`, place);
}

function change(ctx: Context, name: string, before: string, after: string): View {
  if (after !== before) writeSettings(ctx.configPath, after);
  const [old, now] = [fileChoice(readSettings(before), name), fileChoice(readSettings(after), name)];
  const deciding = choicesNow(ctx, readSettings(after)).find((one) => one.name === name);
  return {
    data: { ...now, before: old.value, changed: after !== before },
    text: (paint) => configChangedText(old, now, { columns: ctx.columns, paint }),
    notes: deciding === undefined ? [] : overruled(deciding, ctx.columns),
  };
}

/** A value that something else decides is said to wait. */
function overruled({ name, source, from }: Choice, columns: number): string[] {
  return source === "flag" || source === "environment" ? wrap(`note: ${from} decides ${name} for now`, columns) : [];
}

/** Every value as it is in force in this run, with these settings. */
export function choicesNow(ctx: Context, read: SettingsRead): Choice[] {
  const machine = ctx.machine();
  return choices(read, { path: ctx.path, from: journalPath(machine).from }, machine);
}
