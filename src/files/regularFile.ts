import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type Kind = "nothing" | "a file" | "a link" | "not a file";

/** What bears a path, without following a link. */
export function kindOf(path: string): Kind {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return "nothing";
  if (stats.isSymbolicLink()) return "a link";
  return stats.isFile() ? "a file" : "not a file";
}

/** Whether a folder has a file of that name. */
export function holds(folder: string, name: string): boolean {
  return kindOf(join(folder, name)) === "a file";
}

/** The bytes of a regular file; null when there is none, or something else (a link, a folder) bears the name. */
export function readRegular(path: string): Buffer | null {
  let file: number;
  try {
    // NONBLOCK: opening a named pipe would wait for a writer.
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
  try {
    return fstatSync(file).isFile() ? readFileSync(file) : null;
  } finally {
    closeSync(file);
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ELOOP");
}
