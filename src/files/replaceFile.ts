import { closeSync, fchmodSync, fsyncSync, mkdtempSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { makeFolder } from "./newFolder.ts";

/** A file nobody but its owner reads. */
export const PRIVATE = { file: 0o600, folder: 0o700 };

/** A whole file under its name or none, in a folder that is made where it is missing. */
export function putInPlace(path: string, data: string | Uint8Array, modes?: typeof PRIVATE): void {
  const folder = resolve(dirname(path));
  makeFolder(folder, modes?.folder);
  const temporary = mkdtempSync(join(folder, ".journey-"));
  try {
    replaceFile(folder, temporary, basename(path), data, modes?.file);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  syncFolder(folder);
}

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
