import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Puts a whole file in place, by way of a folder on the same file system. The rename replaces a link of that name and
 * never writes through it. With a mode it has that, whatever the umask.
 */
export function replaceFile(
  folder: string,
  temporary: string,
  name: string,
  text: string | Uint8Array,
  mode?: number,
): void {
  const path = join(temporary, name);
  const file = openSync(path, "wx", mode);
  try {
    if (mode !== undefined) fchmodSync(file, mode);
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(path, join(folder, name));
}

/** Makes the renames in a folder last through a power cut. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
