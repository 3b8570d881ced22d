import { clean } from "../core/clean.ts";
import { draftOf, type ErrorCode, EXITS, isDeclined, isJourneyError, savingOf } from "../core/error.ts";
import { wrap } from "../render/width.ts";
import type { Host } from "./host.ts";
import { jsonPieces } from "./json.ts";
import { isClosedPipe } from "./output.ts";

interface Failure {
  code: ErrorCode | "bug";
  message: string;
  hint?: string | undefined;
  exit: number;
}

/** Says what went wrong in one `error:` and one `hint:` line, and where the text is; answers the exit code. */
export function reportFailure(error: unknown, host: Host, { json }: { json: boolean }): number {
  if (isClosedPipe(error)) return 0;
  const failure = failureOf(error, host);
  try {
    const fitted = (text: string) => fittedLines(text, host.err.columns);
    const text = isDeclined(error) ? sentence(failure) : failureText(failure, draftOf(error), savingOf(error));
    host.err.write(json ? failureJson(failure, draftOf(error)) : fitted(text));
    if (host.env.JOURNEY_DEBUG === "1" && error instanceof Error) host.err.write(`${error.stack}\n`);
  } catch {
    // The terminal is gone: the exit code is what is left to say.
  }
  return failure.exit;
}

function failureText({ message, hint }: Failure, draft: string | null, saving: string | undefined): string {
  const kept = draft === null ? "" : `; the text is kept in ${draft}`;
  const steps = [hint, saving].filter((step) => step !== undefined);
  const next = steps.length === 0 ? undefined : steps.join(", then ");
  return `error: ${clean(message + kept)}\n${next === undefined ? "" : `hint: ${clean(next)}\n`}`;
}

/** A No is an answer: what it left alone is no error. */
function sentence({ message }: Failure): string {
  return `${message.charAt(0).toUpperCase()}${clean(message).slice(1)}.\n`;
}

/** One command, with nothing said after it: a comma that no quotes hold begins another, or a list of names. */
const TO_COPY = /^hint: journey ([^",]|"[^"]*"|,(?! ))*$/;

/** On a terminal words stay whole; a command to be copied is left to the terminal, which breaks no line of its own. */
function fittedLines(text: string, columns = Number.POSITIVE_INFINITY): string {
  return text
    .split("\n")
    .flatMap((line) => (TO_COPY.test(line) ? [line] : wrap(line, columns, "  ")))
    .join("\n");
}

function failureJson({ code, message, hint }: Failure, draft: string | null): string {
  const error = { code, message, hint: hint ?? null, ...(draft === null ? {} : { draft }) };
  return `${[...jsonPieces({ error })].join("")}\n`;
}

function failureOf(error: unknown, { env }: Host): Failure {
  if (isJourneyError(error)) {
    const exit = error.exit ?? EXITS[error.code] ?? 1;
    return { code: error.code, message: error.message, hint: error.hint, exit };
  }
  if (isSystemError(error))
    return { code: "failed", message: systemWords(error), hint: "check the disk and the permissions", exit: 1 };
  const message = error instanceof Error ? error.message : String(error);
  const hint = env.JOURNEY_DEBUG === "1" ? undefined : "this is a bug in journey: JOURNEY_DEBUG=1 shows where";
  return { code: "bug", message, hint, exit: 70 };
}

interface SystemError extends Error {
  code: string;
  syscall: string;
  path?: string;
}

function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && "syscall" in error && "code" in error;
}

const SYSTEM_WORDS: Record<string, string> = {
  ENOSPC: "the disk is full",
  EACCES: "permission denied",
  EPERM: "not permitted",
  EROFS: "the file system is read-only",
  EIO: "the disk reported an error",
  ENOENT: "no such file or folder",
};

function systemWords({ code, syscall, path }: SystemError): string {
  const what = SYSTEM_WORDS[code] ?? code;
  return `${what} (${syscall}${path === undefined ? "" : ` ${path}`})`;
}
