import { rmSync } from "node:fs";
import { journeyError } from "../core/error.ts";
import { writeOwnFile } from "./ownFile.ts";
import { kindOf, readRegular } from "./regularFile.ts";

/** A file of a schedule: known as ours by how it begins. */
export interface ReminderFile {
  path: string;
  begins: string;
  text: string;
}

/** The text of a file of ours; null where there is none. Throws `refused` where something else bears its name. */
export function ownText(path: string, begins: string): string | null {
  if (kindOf(path) === "nothing") return null;
  const text = readRegular(path)?.toString("utf8");
  if (text?.startsWith(begins)) return text;
  throw journeyError("refused", `${path} is there already and is not ours`, `ls -l ${path}`);
}

export function writeReminderFiles(files: readonly ReminderFile[]): void {
  for (const { path, begins } of files) ownText(path, begins);
  for (const { path, begins, text } of files) writeOwnFile(path, text, { begins, hint: `ls -l ${path}` });
}

export function removeReminderFiles(files: readonly Omit<ReminderFile, "text">[]): void {
  for (const { path, begins } of files) if (ownText(path, begins) !== null) rmSync(path);
}
