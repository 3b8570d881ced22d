import { colourSaid } from "./colour.ts";
import type { Environment } from "./environment.ts";
import type { SettingsRead } from "./readSettings.ts";
import type { Settings } from "./settings.ts";
import { knownSettings } from "./settingsTable.ts";

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

/** What an editor may be where nobody names one. */
export const EDITORS = ["vi", "nano"] as const;

/** What `less` does with these: leaves a short text alone, finds without case, keeps colours and the screen. */
export const LESS = "FIRX";

const byDefault = (name: string, value: string): Choice => ({ name, value, source: "default", from: null });
const byVariable = (name: string, variable: string, value = ""): Choice => ({
  name,
  value,
  source: "environment",
  from: variable,
});

/** The pager's command line, "off" for none: `JOURNEY_PAGER`, the setting, a terminal that cannot page, `PAGER`, else less. */
export function pagerChoice(setting: Settings["pager"], { env, flags, platform }: Surroundings): Choice {
  const name = "pager";
  if (flags.pager === false) return { name, value: "off", source: "flag", from: "--no-pager" };
  if (env.JOURNEY_PAGER !== undefined) return byVariable(name, "JOURNEY_PAGER", pagerNamed(env.JOURNEY_PAGER));
  if (setting === "off") return { name, value: "off", source: "file", from: null };
  if (env.TERM === "dumb") return byVariable(name, "TERM", "off");
  if (env.PAGER !== undefined) return byVariable(name, "PAGER", pagerNamed(env.PAGER));
  return byDefault(name, platform === "win32" ? "off" : `less -${LESS}`);
}

/** Nothing, and `cat`, are how people say that they want none. */
function pagerNamed(command: string): string {
  const trimmed = command.trim();
  return trimmed === "" || trimmed === "cat" ? "off" : trimmed;
}

/** The journal as it was found, and the variable that said so. */
export interface FoundJournal {
  path: string;
  from: string | null;
}

/** Every value in force, those of the settings file first. */
export function choices(
  { given }: Pick<SettingsRead, "given">,
  journal: FoundJournal,
  surroundings: Surroundings,
): Choice[] {
  const settings = Object.keys(knownSettings()).map((name) => fileChoice({ given }, name));
  const inFile = settings.find(({ name }) => name === "pager");
  const pager = pagerChoice(inFile?.value === "off" ? "off" : "auto", surroundings);
  return [
    ...settings.map((setting) => (setting === inFile && pager.source !== "file" ? pager : setting)),
    journalChoice(journal, surroundings),
    colourChoice(surroundings),
    editorChoice(surroundings),
  ];
}

/** What the file alone says of a setting. */
export function fileChoice({ given }: Pick<SettingsRead, "given">, name: string): Choice {
  const set = given.get(name);
  return set === undefined
    ? byDefault(name, knownSettings()[name]?.unset ?? "")
    : { name, value: set.text, source: "file", from: `line ${set.line}` };
}

function journalChoice({ path, from }: FoundJournal, { flags }: Surroundings): Choice {
  const name = "journal";
  if (flags.journal !== undefined) return { name, value: path, source: "flag", from: "--journal" };
  return from === null ? byDefault(name, path) : byVariable(name, from, path);
}

function colourChoice({ env, flags }: Surroundings): Choice {
  const said = colourSaid({ flag: flags.color, env });
  if (said === null) return byDefault("color", "on a terminal");
  const source = flags.color === undefined ? "environment" : "flag";
  return { name: "color", value: said.on ? "on" : "off", source, from: said.from };
}

/** The editor's command line: VISUAL where a terminal can move its cursor, EDITOR, else the first there is of several. */
export function editorChoice({ env, platform }: Pick<Surroundings, "env" | "platform">): Choice {
  const variable = env.VISUAL && env.TERM !== "dumb" ? "VISUAL" : env.EDITOR ? "EDITOR" : undefined;
  if (variable !== undefined) return byVariable("editor", variable, env[variable]);
  if (platform === "win32") return byDefault("editor", "notepad");
  return env.TERM === "dumb" ? byVariable("editor", "TERM", "none") : byDefault("editor", EDITORS.join(", else "));
}
