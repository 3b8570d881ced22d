import { existsSync, realpathSync } from "node:fs";
import { journeyError } from "../core/error.ts";
import { readSettings } from "../core/readSettings.ts";
import { readText } from "./readText.ts";
import { PRIVATE, putInPlace } from "./replaceFile.ts";
import { MOST } from "./settingsFile.ts";

/** The text of the settings file as it is to be changed; empty where there is none. Throws where it is no UTF-8 text. */
export function settingsText(path: string): string {
  return existsSync(path) ? readText(path, MOST) : "";
}

/** The same, where every line can be followed: what is broken is never rewritten. Throws `refused` with the line. */
export function soundText(path: string): string {
  const text = settingsText(path);
  const [first] = readSettings(text).problems;
  if (first !== undefined)
    throw journeyError(
      "refused",
      `${path}:${first.line}: ${first.message}; nothing was changed`,
      "journey config edit",
    );
  return text;
}

/** Puts a settings file in place, whole or not at all, for its owner alone; where a link bears the name, what it leads to. */
export function writeSettings(path: string, text: string): void {
  putInPlace(existsSync(path) ? realpathSync(path) : path, text, PRIVATE);
}
