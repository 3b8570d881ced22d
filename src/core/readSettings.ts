import { DEFAULT_SETTINGS, type Settings } from "./settings.ts";
import { knownSettings, type Setting } from "./settingsTable.ts";
import { nearest, quoted } from "./spelling.ts";

/** A line that cannot be followed. */
export interface SettingProblem {
  /** 1 for the first. */
  line: number;
  message: string;
  hint: string;
}

/** What a settings file comes to. */
export interface SettingsRead {
  settings: Settings;
  problems: SettingProblem[];
  /** What it sets, by name: the value as it is written, and the line, 1 for the first. */
  given: Map<string, { text: string; line: number }>;
}

/**
 * Reads a settings file: `name = value` a line, `#` begins a comment. What cannot be followed is told by its line and
 * stands at its default.
 */
export function readSettings(text: string): SettingsRead {
  const settings = { ...DEFAULT_SETTINGS };
  const problems: SettingProblem[] = [];
  const given: SettingsRead["given"] = new Map();
  for (const [index, raw] of text
    .replace(/^\ufeff/, "")
    .split(/\r\n|\n|\r/)
    .entries()) {
    const line = index + 1;
    const trimmed = raw.replace(/(^|\s)#.*$/, "").trim();
    if (trimmed === "") continue;
    const read = readLine(trimmed, given);
    if ("message" in read) problems.push({ line, ...read });
    else {
      given.set(read.name, { text: read.text, line });
      Object.assign(settings, read.value);
    }
  }
  return { settings, problems, given };
}

function readLine(
  text: string,
  given: SettingsRead["given"],
): { name: string; text: string; value: Partial<Settings> } | Omit<SettingProblem, "line"> {
  const [, name = "", value = ""] = /^([^=]*?)\s*=\s*(.*)$/.exec(text) ?? [];
  if (name === "") return { message: `${quoted(text)} is no setting`, hint: "a line is name = value" };
  const before = given.get(name);
  if (before !== undefined)
    return { message: `${name} is set in line ${before.line} already`, hint: "keep one of the two" };
  const read = readValue(name, value);
  return "message" in read ? read : { name, text: value, value: read };
}

/** One value as settings, or what is wrong with it. */
export function readValue(name: string, value: string): Partial<Settings> | Omit<SettingProblem, "line"> {
  const setting = settingNamed(name);
  if ("message" in setting) return setting;
  const read = setting.read(value);
  if (read !== null) return read;
  const meant = nearest(value, setting.values ?? []);
  return {
    message: `${quoted(value)} is no value of ${name}`,
    hint: meant === undefined ? `${name} takes ${setting.form}` : `did you mean ${meant}?`,
  };
}

/** What the table says of a name, or what it may have meant. */
export function settingNamed(name: string): Setting | Omit<SettingProblem, "line"> {
  const known = knownSettings();
  const setting = Object.hasOwn(known, name) ? known[name] : undefined;
  if (setting !== undefined) return setting;
  const names = Object.keys(known);
  const meant = nearest(name, names);
  return {
    message: `there is no setting ${quoted(name)}`,
    hint: meant === undefined ? `settings are ${names.join(", ")}` : `did you mean ${meant}?`,
  };
}
