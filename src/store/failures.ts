import { dirname } from "node:path";
import { isJourneyError, journeyError } from "../core/error.ts";
import { lockHolder } from "./lockHolder.ts";

/** Whether another connection's lock stood in the way. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY");
}

/** SQLite's and the addon's errors as the learner needs them; anything unknown is passed on as it is. */
export function explained(error: unknown, path: string, readOnly?: string): unknown {
  if (!(error instanceof Error) || isJourneyError(error)) return error;
  const code = "code" in error ? String(error.code) : "";

  if (isBusy(error))
    return journeyError(
      "busy",
      `${lockHolder(path) ?? "another program"} has been writing to ${path} for 15 seconds`,
      "close it, then try again",
    );
  if (code.startsWith("SQLITE_READONLY"))
    return journeyError(
      "read-only",
      `${path} can be read, but not written${readOnly === undefined ? "" : `: ${readOnly}`}`,
      `ls -ld ${dirname(path)} ${path}`,
    );
  if (code === "SQLITE_FULL")
    return journeyError("failed", `the disk is full: nothing was written to ${path}`, "df -h");
  if (code.startsWith("SQLITE_IOERR"))
    return journeyError("failed", `the disk refused to read or write ${path} (${code})`, "df -h");
  if (code.startsWith("SQLITE_CORRUPT") || code === "SQLITE_NOTADB")
    return journeyError("failed", `${path} is damaged (${error.message})`, "journey doctor");
  if (code === "SQLITE_CANTOPEN") return journeyError("failed", `${path} cannot be opened`, `ls -l ${path}`);
  if (isMissingAddon(error, code))
    return journeyError(
      "failed",
      "the SQLite addon of better-sqlite3 was not built for this Node.js",
      "npm rebuild better-sqlite3 (needs python3, make and g++)",
    );
  return error;
}

function isMissingAddon(error: Error, code: string): boolean {
  return (
    code === "ERR_DLOPEN_FAILED" ||
    (code === "MODULE_NOT_FOUND" && error.message.includes("better_sqlite3")) ||
    error.message.startsWith("Could not locate the bindings file")
  );
}
