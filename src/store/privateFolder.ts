import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder and those above it that are missing, for its owner alone. Node's own `recursive` never returns below
 * /proc, where making one in a folder that is there answers ENOENT. `path` is absolute; what the machine refuses is
 * thrown as it is.
 */
export function makePrivateFolder(path: string): void {
  if (isFolder(path)) return;
  makePrivateFolder(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Another run may have made it in the meantime.
    if (!isFolder(path)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
