import { count } from "../core/count.ts";

/** What to type, where a command takes more than the one argument that is missing. */
const SEVERAL: Record<string, string> = { "config set": "SETTING VALUE" };

/** What a learner calls the arguments whose names say how they are read. */
const CALLED: Record<string, string> = { selector: "entry", entries: "entry" };

export interface Usage {
  message: string;
  hint: string;
}

/** What commander refused about a command line, said as journey says it; null where its own sentence will do. */
export function usageWords(sentence: string, command: string): Usage | null {
  const help = `journey ${command} --help`;

  const [, missing] = /^missing required argument '(.+)'$/.exec(sentence) ?? [];
  if (missing !== undefined) {
    const what = CALLED[missing] ?? missing;
    const given = what === "days" ? "no days were given" : `no ${what} was given`;
    return { message: given, hint: `journey ${command} ${SEVERAL[command] ?? what.toUpperCase()}, or ${help}` };
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
  const message = `journey ${command} takes ${takes}, and ${got} ${got === "1" ? "was" : "were"} given`;
  return { message, hint: room === "0" ? help : `put words that belong together in quotes, or ${help}` };
}
