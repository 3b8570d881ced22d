import { readFileSync, statSync } from "node:fs";
import { journeyError } from "../core/error.ts";
import { decodeUtf8 } from "../core/utf8.ts";

/** A UTF-8 text file of at most `limit` bytes. Throws `not-found`, `refused` or `failed` in plain words. */
export function readText(path: string, limit: number): string {
  try {
    const { size } = statSync(path);
    if (size > limit) throw journeyError("refused", `${path} has ${size} bytes; ${limit} are the most that is read`);
    return decodeUtf8(readFileSync(path));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR") throw journeyError("not-found", `there is no file ${path}`, "ls");
    if (code === "EISDIR") throw journeyError("refused", `${path} is a folder, not a file`, `ls ${path}`);
    if (code === "EACCES") throw journeyError("failed", `${path} may not be read`, `ls -l ${path}`);
    throw error;
  }
}
