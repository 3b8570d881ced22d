import {
  chmodSync,
  closeSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fromTemplate } from "../core/entryTemplate.ts";
import { makeFolder } from "./newFolder.ts";
import { readRegular } from "./regularFile.ts";

/**
 * Puts a draft in place, whole or not at all, and on the disk before this returns: its bytes, and the name itself.
 * 0600 in a folder of 0700, whatever the umask.
 */
export function writeDraft(folder: string, name: string, bytes: Uint8Array): string {
  const owner = prepareFolder(folder);
  const path = join(folder, name);
  const temporary = `${path}.new`;
  try {
    rmSync(temporary, { force: true });
    const file = openSync(temporary, "wx", 0o600);
    try {
      // A file that was just made is this user's: the folder (the temporary one is everybody's) has to be as well.
      if (fstatSync(file).uid !== owner) throw new Error(`${folder} is not ours`);
      chmodSync(folder, 0o700);
      fchmodSync(file, 0o600);
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(folder);
  return path;
}

/** The editor's file beside a draft: while it is there, it is the draft's text. */
export function editedPath(path: string): string {
  return path.replace(/\.draft$/, ".md");
}

/** The editor's text without what the template put there; bytes that are not UTF-8 stay as they are. */
export function readEdited(path: string): Uint8Array | null {
  const bytes = readRegular(editedPath(path));
  if (bytes === null) return null;
  const text = bytes.toString("utf8");
  return Buffer.from(text, "utf8").equals(bytes) ? Buffer.from(fromTemplate(text), "utf8") : bytes;
}

/** A draft that cannot be taken away is harmless: its entry is known by its id. */
export function removeDraft(path: string): void {
  for (const file of [editedPath(path), path]) {
    try {
      rmSync(file, { force: true });
    } catch {}
  }
}

const REASONS: Record<string, string> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the quota is used up",
  EACCES: "permission denied",
  EROFS: "the file system is read-only",
};

/** Why a draft could not be written, in plain words. */
export function draftFailure(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

/** A folder of that name which is a link is not used. Answers whose it is. */
function prepareFolder(folder: string): number {
  makeFolder(folder, 0o700);
  const found = lstatSync(folder);
  if (!found.isDirectory()) throw new Error(`${folder} is not ours`);
  return found.uid;
}

/** Some file systems have no such call, and need none. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, "r");
    fsyncSync(handle);
    closeSync(handle);
  } catch {}
}
