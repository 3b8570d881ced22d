import { closeSync, fchmodSync, fsyncSync, openSync } from "node:fs";

/** Makes the names in a folder last through a power cut; some file systems have no such call, and need none. */
export function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, "r");
    fsyncSync(handle);
    closeSync(handle);
  } catch {}
}

/** Makes a file's bytes last through a power cut. */
export function syncFile(path: string): void {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A new empty file, 0600 whatever the umask; a link or file of that name is refused (EEXIST). */
export function createPrivate(path: string): void {
  const file = openSync(path, "wx", 0o600);
  try {
    fchmodSync(file, 0o600);
  } finally {
    closeSync(file);
  }
}
