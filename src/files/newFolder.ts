import { chmodSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder and those above it that are missing. Node's own `recursive` never returns below /proc, where making
 * one in a folder that is there answers ENOENT. `path` is absolute; with a mode it has that, whatever the umask. What the
 * machine refuses is thrown as it is.
 */
export function makeFolder(path: string, mode?: number): void {
  if (isFolder(path)) return;
  makeFolder(dirname(path), mode);
  try {
    mkdirSync(path, { mode });
    if (mode !== undefined) chmodSync(path, mode);
  } catch (error) {
    // Another run may have made it in the meantime.
    if (!isFolder(path)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
