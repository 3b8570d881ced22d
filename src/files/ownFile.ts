import { mkdtempSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { isJourneyError, journeyError } from "../core/error.ts";
import { makeFolder } from "./newFolder.ts";
import { kindOf, readRegular } from "./regularFile.ts";
import { replaceFile, syncFolder } from "./replaceFile.ts";

/** How our files of a kind begin, and what to type where a name is taken. */
export interface OwnFile {
  begins: string;
  hint: string;
}

/**
 * Puts a file in place, whole or not at all. Throws "refused" where something that does not begin as ours bears the
 * name (unless `force`, which takes any regular file) or a link or folder does; "failed" when the machine says no.
 */
export function writeOwnFile(path: string, text: string, own: OwnFile, { force = false } = {}): void {
  const folder = dirname(path);
  try {
    refuseTaken(path, own, force);
    makeFolder(resolve(folder));
    const temporary = mkdtempSync(join(folder, ".journey-"));
    try {
      replaceFile(folder, temporary, basename(path), text);
    } finally {
      rmSync(temporary, { recursive: true, force: true });
    }
    syncFolder(folder);
  } catch (error) {
    if (isJourneyError(error) || !(error instanceof Error) || !("code" in error)) throw error;
    throw journeyError(
      "failed",
      `cannot write ${path}: ${error.message.replace(/^[A-Z0-9]+: ([^,]+).*$/s, "$1")}`,
      own.hint,
    );
  }
}

function refuseTaken(path: string, { begins, hint }: OwnFile, force: boolean): void {
  const kind = kindOf(path);
  if (kind === "nothing") return;
  if (kind === "a link") throw journeyError("refused", `${path} is a link`, hint);
  if (kind === "not a file") throw journeyError("refused", `${path} is not a file`, hint);
  const bytes = Buffer.from(begins, "utf8");
  if (force || readRegular(path)?.subarray(0, bytes.length).equals(bytes)) return;
  throw journeyError("refused", `${path} is there already and is not ours`, `${hint}, or --force`);
}
