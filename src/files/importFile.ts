import { closeSync, constants, fstatSync, openSync, readFileSync, statSync } from "node:fs";
import { journeyError } from "../core/error.ts";

/** As much as one text can hold. */
const MOST = 500 * 1024 * 1024;

/** Whether a folder bears the name somebody gave, by way of a link too; reading tells why nobody may look. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** A file somebody named, to be imported. Throws `not-found`, or `refused` for what is no file or too long. */
export function readImport(path: string): Uint8Array {
  const file = opened(path);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile())
      throw journeyError("refused", `${path} is no file`, "to import what a command writes: … | journey import -");
    if (stats.size > MOST) throw journeyError("refused", `${path} is longer than 500 MB`);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

function opened(path: string): number {
  try {
    // NONBLOCK: opening a named pipe would wait for a writer.
    return openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ENOENT" || code === "ENOTDIR") throw journeyError("not-found", `there is no file ${path}`, "ls");
    if (code === "ELOOP") throw journeyError("refused", `${path} is a link to itself`);
    if (code === "ENXIO") throw journeyError("refused", `${path} is no file`);
    if (code === "EACCES") throw journeyError("failed", `${path} may not be read`, `ls -l ${path}`);
    throw error;
  }
}
