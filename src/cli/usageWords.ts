import { count } from "../core/count.ts";
import { type JourneyError, journeyError } from "../core/error.ts";

/** What to type, where a command takes more than the one argument that is missing. */
const SEVERAL: Record<string, string> = { "config set": "SETTING VALUE" };

/** What a learner calls the arguments whose names say how they are read. */
const CALLED: Record<string, string> = { selector: "entry", entries: "entry" };

interface CommanderError extends Error {
  code: string;
  exitCode: number;
}

export function isCommanderError(error: unknown): error is CommanderError {
  return error instanceof Error && "code" in error && String(error.code).startsWith("commander.");
}

/**
 * commander's refusal in our words, its suggestion turned into the hint; else the hint is the help of the command that was
 * named. `commands` are those there are: one in capitals is suggested too.
 */
export function usageError(text: string, command: string | undefined, commands: readonly string[]): JourneyError {
  const [first = "", suggestion = ""] = text.replace(/^error: /, "").split("\n");
  const known = first.startsWith("unknown command") ? undefined : command;
  const sentence = first.replace(/\.$/, "");
  const small = commands.find((name) => `unknown command '${name}'` === sentence.toLowerCase());
  const meant = /Did you mean (?:one of )?(.*?)\?/.exec(suggestion)?.[1] ?? small;
  const help = ["journey", ...(known === undefined ? [] : [known]), "--help"].join(" ");
  const { message, hint } = usageWords(sentence, known) ?? {
    message: sentence,
    hint: meant === undefined ? help : `did you mean ${meant}?`,
  };
  return journeyError("usage", message, hint);
}

export interface Usage {
  message: string;
  hint: string;
}

/** What commander refused about a command line, said as journey says it; null where its own sentence will do. */
export function usageWords(sentence: string, command: string | undefined): Usage | null {
  const typed = ["journey", ...(command === undefined ? [] : [command])].join(" ");
  const help = `${typed} --help`;

  const [, missing] = /^missing required argument '(.+)'$/.exec(sentence) ?? [];
  if (missing !== undefined) {
    const what = CALLED[missing] ?? missing;
    const given = what === "days" ? "no days were given" : `no ${what} was given`;
    return { message: given, hint: `${typed} ${SEVERAL[command ?? ""] ?? what.toUpperCase()}, or ${help}` };
  }

  const [, option, value] = /^option '(?:-\w, )?(--[\w-]+) [<[](.+?)[\]>]' argument missing$/.exec(sentence) ?? [];
  if (value !== undefined)
    return { message: `${option} needs a value`, hint: `${option} ${value.toUpperCase()}, or ${help}` };

  const [, required, itsValue] = /^required option '(--[\w-]+) <(.+?)>' not specified$/.exec(sentence) ?? [];
  if (itsValue !== undefined)
    return { message: `${required} is missing`, hint: `${required} ${itsValue.toUpperCase()}, or ${help}` };

  const [, room, got] = /^too many arguments.* Expected (\d+) arguments? but got (\d+)$/.exec(sentence) ?? [];
  if (got === undefined) return null;
  const takes = room === "0" ? "no argument" : count(Number(room), "argument");
  const message = `${typed} takes ${takes}, and ${got} ${got === "1" ? "was" : "were"} given`;
  return { message, hint: room === "0" ? help : `put words that belong together in quotes, or ${help}` };
}
