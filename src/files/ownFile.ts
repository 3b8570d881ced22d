import { isJourneyError, journeyError } from "../core/error.ts";
import { kindOf, readRegular } from "./regularFile.ts";
import { putInPlace } from "./replaceFile.ts";

/** How our files of a kind begin, or what tells them by their bytes; and what to type where a name is taken. */
export interface OwnFile {
  begins: string | ((bytes: Uint8Array) => boolean);
  hint: string;
}

/**
 * Puts a file in place, whole or not at all. Throws "refused" where something that does not begin as ours bears the
 * name (unless `force`, which takes any regular file) or a link or folder does; "failed" when the machine says no.
 */
export function writeOwnFile(path: string, data: string | Uint8Array, own: OwnFile, { force = false } = {}): void {
  try {
    refuseTaken(path, own, force);
    putInPlace(path, data);
  } catch (error) {
    throw toldOf(error, path, own.hint);
  }
}

/** What the machine said of a file, as an error a person can act on; every other error as it is. */
export function toldOf(error: unknown, path: string, hint: string): unknown {
  if (isJourneyError(error) || !(error instanceof Error) || !("code" in error)) return error;
  const said = error.message.replace(/^[A-Z0-9]+: ([^,]+).*$/s, "$1");
  return journeyError("failed", `cannot write to ${path}: ${said}`, hint);
}

function refuseTaken(path: string, { begins, hint }: OwnFile, force: boolean): void {
  const kind = kindOf(path);
  if (kind === "nothing") return;
  if (kind === "a link") throw journeyError("refused", `${path} is a link`, hint);
  if (kind === "not a file") throw journeyError("refused", `${path} is not a file`, hint);
  const there = force ? null : readRegular(path);
  if (force || (there && isOwn(there, begins))) return;
  throw journeyError("refused", `${path} is there already and is not ours`, `${hint}, or --force`);
}

function isOwn(there: Buffer, begins: OwnFile["begins"]): boolean {
  if (typeof begins === "function") return begins(there);
  const bytes = Buffer.from(begins, "utf8");
  return there.subarray(0, bytes.length).equals(bytes);
}
