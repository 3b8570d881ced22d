import type { Settings, SettingsRead } from "./settings.ts";
import { SETTINGS } from "./settings.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** A value in force, and what decided it. */
export interface Choice {
  name: string;
  value: string;
  source: "flag" | "environment" | "file" | "default";
  /** The flag, the variable, or the line of the file; null for a default. */
  from: string | null;
}

/** The flags that stand before a setting or a variable. */
export interface Flags {
  journal?: string;
  pager?: boolean;
  color?: boolean;
}

interface Surroundings {
  env: Environment;
  flags: Flags;
  platform: string;
}

/** What `less` does with these: leaves a short text alone, finds without case, keeps colours and the screen. */
export const LESS = "FIRX";

const byDefault = (name: string, value: string): Choice => ({ name, value, source: "default", from: null });
const byVariable = (name: string, variable: string, value = ""): Choice => ({
  name,
  value,
  source: "environment",
  from: variable,
});

/** The pager's command line, "off" for none: `JOURNEY_PAGER`, the setting, `PAGER`, else less. */
export function pagerChoice(setting: Settings["pager"], { env, flags, platform }: Surroundings): Choice {
  const name = "pager";
  if (flags.pager === false) return { name, value: "off", source: "flag", from: "--no-pager" };
  if (env.JOURNEY_PAGER !== undefined) return byVariable(name, "JOURNEY_PAGER", pagerNamed(env.JOURNEY_PAGER));
  if (setting === "off") return { name, value: "off", source: "file", from: null };
  if (env.PAGER !== undefined) return byVariable(name, "PAGER", pagerNamed(env.PAGER));
  if (env.TERM === "dumb") return byVariable(name, "TERM", "off");
  return byDefault(name, platform === "win32" ? "off" : `less -${LESS}`);
}

/** Nothing, and `cat`, are how people say that they want none. */
function pagerNamed(command: string): string {
  const trimmed = command.trim();
  return trimmed === "" || trimmed === "cat" ? "off" : trimmed;
}

/** Every value in force, those of the settings file first; `path` is the journal as it was found. */
export function choices({ given }: Pick<SettingsRead, "given">, path: string, surroundings: Surroundings): Choice[] {
  const { env } = surroundings;
  const settings = Object.keys(SETTINGS).map((name) => fileChoice({ given }, name));
  const inFile = settings.find(({ name }) => name === "pager");
  const pager = pagerChoice(inFile?.value === "off" ? "off" : "auto", surroundings);
  return [
    ...settings.map((setting) => (setting === inFile && pager.source !== "file" ? pager : setting)),
    journalChoice(path, surroundings),
    colourChoice(surroundings),
    editorChoice(env),
  ];
}

/** What the file alone says of a setting. */
export function fileChoice({ given }: Pick<SettingsRead, "given">, name: string): Choice {
  const set = given.get(name);
  return set === undefined
    ? byDefault(name, SETTINGS[name]?.unset ?? "")
    : { name, value: set.text, source: "file", from: `line ${set.line}` };
}

function journalChoice(path: string, { env, flags }: Surroundings): Choice {
  const name = "journal";
  if (flags.journal !== undefined) return { name, value: path, source: "flag", from: "--journal" };
  const variable = ["JOURNEY_FILE", "XDG_DATA_HOME"].find((one) => env[one]);
  return variable === undefined ? byDefault(name, path) : byVariable(name, variable, path);
}

/** As the frame decides it: DESIGN section 13. */
function colourChoice({ env, flags }: Surroundings): Choice {
  const name = "color";
  if (flags.color !== undefined)
    return flags.color
      ? { name, value: "on", source: "flag", from: "--color" }
      : { name, value: "off", source: "flag", from: "--no-color" };
  if (env.NO_COLOR) return byVariable(name, "NO_COLOR", "off");
  if (env.FORCE_COLOR !== undefined)
    return byVariable(name, "FORCE_COLOR", env.FORCE_COLOR === "0" || env.FORCE_COLOR === "false" ? "off" : "on");
  return env.TERM === "dumb" ? byVariable(name, "TERM", "off") : byDefault(name, "on a terminal");
}

function editorChoice(env: Environment): Choice {
  const name = "editor";
  const variable = env.VISUAL && env.TERM !== "dumb" ? "VISUAL" : env.EDITOR ? "EDITOR" : undefined;
  return variable === undefined ? byDefault(name, "vi, else nano") : byVariable(name, variable, env[variable]);
}
