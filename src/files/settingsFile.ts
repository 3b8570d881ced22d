import { readFileSync, statSync } from "node:fs";
import { journeyError } from "../core/error.ts";
import { readSettings, type SettingsRead } from "../core/readSettings.ts";
import { DEFAULT_SETTINGS, type Settings } from "../core/settings.ts";

/** More than a settings file can need: something else bears its name. */
export const MOST = 64 * 1024;

/** The settings of a file: the defaults where it is absent. Throws `failed` where it cannot be read. */
export function settingsFrom(path: string): SettingsRead {
  const text = textOf(path);
  if (text === "") return { settings: { ...DEFAULT_SETTINGS }, problems: [], given: new Map() };
  if (text.length > MOST) throw journeyError("failed", `${path} is no settings file: it is too long`, `head ${path}`);
  return readSettings(text);
}

/** The same, for those who cannot do with a guess. Throws `failed`, naming the first line that cannot be followed. */
export function soundSettings(path: string): Settings {
  const { settings, problems } = settingsFrom(path);
  const [first] = problems;
  if (first) throw journeyError("failed", `${path}:${first.line}: ${first.message}`, first.hint);
  return settings;
}

function textOf(path: string): string {
  try {
    // Most people have none, and an error that is thrown costs 20 times as much.
    return statSync(path, { throwIfNoEntry: false }) === undefined ? "" : readFileSync(path, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ENOENT" || code === "ENOTDIR") return "";
    throw journeyError("failed", `the settings in ${path} cannot be read (${code})`, `ls -l ${path}`);
  }
}
