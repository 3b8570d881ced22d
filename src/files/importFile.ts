import { closeSync, fstatSync, openSync, readFileSync } from "node:fs";
import { journeyError } from "../core/error.ts";

/** As much as one text can hold. */
const MOST = 500 * 1024 * 1024;

/** A file somebody named, to be imported. Throws `not-found`, or `refused` for what is no file or too long. */
export function readImport(path: string): Uint8Array {
  const file = opened(path);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw journeyError("refused", `${path} is no file`);
    if (stats.size > MOST) throw journeyError("refused", `${path} is longer than 500 MB`);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

function opened(path: string): number {
  try {
    return openSync(path, "r");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ENOENT" || code === "ENOTDIR") throw journeyError("not-found", `there is no file ${path}`, "ls");
    throw error;
  }
}
