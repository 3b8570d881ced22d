import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { draftFolder, type Surroundings } from "./paths.ts";

/** The data folder, and where that cannot be written one of the learner's own among the temporary ones. */
export function draftFolders(surroundings: Surroundings, temporary: string, user: string): string[] {
  return [draftFolder(surroundings), resolve(temporary, `journey-drafts-${user}`)];
}

/** The drafts in a folder, in the order they were begun. */
export function draftsIn(folder: string): string[] {
  // Nearly always there is none, and an error with its stack takes ten times as long to make as this to ask.
  if (!existsSync(folder)) return [];
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith(".draft"));
    return names.sort().map((name) => resolve(folder, name));
  } catch {
    return [];
  }
}
