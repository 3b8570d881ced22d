import type { Command, Option } from "commander";

/** Where on a command line somebody wants to know how it goes on. */
export interface CompletionPlace {
  /** The command the words before lead to. */
  command: Command;
  /** What the help calls what stands here: `topic` of `--topic <topic>` or of `check <topic>`; null where no value can. */
  value: string | null;
  /** Values that commander knows itself. */
  choices: readonly string[];
  /** The command's own words before this one. */
  before: readonly string[];
  /** The journal that the words before name. */
  journal: string | null;
  /** Whether an option may stand here, or a command below this one. */
  options: boolean;
  commands: boolean;
}

/** How far the words before lead. */
interface Way {
  command: Command;
  before: readonly string[];
  journal: string | null;
  /** The option that waits for its value. */
  open: Option | null;
  /** After `--` nothing is an option. */
  literal: boolean;
}

/** Reads the words before the one that is completed, as the parser would; `current` is what stands of that one. */
export function completionPlace(program: Command, words: readonly string[], current: string): CompletionPlace {
  const start: Way = { command: program, before: [], journal: null, open: null, literal: false };
  const { command, before, journal, open, literal } = words.reduce(further, start);
  const place = { command, before, journal, choices: [], options: false, commands: false };
  const [name = "", given] = split(current);
  const asked = given !== undefined && !literal ? optionNamed(command, name) : open;
  if (asked !== null) return { ...place, value: valueName(asked.flags), choices: asked.argChoices ?? [] };
  if (!literal && current.startsWith("-")) return { ...place, value: null, options: true };
  const { registeredArguments: list } = command;
  const argument = list[before.length] ?? list.findLast(({ variadic }) => variadic);
  const commands = before.length === 0;
  return { ...place, value: argument?.name() ?? null, choices: argument?.argChoices ?? [], commands };
}

function further(way: Way, word: string): Way {
  const { command, before, open, literal } = way;
  if (open !== null) return { ...way, open: null, journal: open.long === "--journal" ? word : way.journal };
  if (!literal && word === "--") return { ...way, literal: true };
  if (!literal && word.startsWith("-") && word !== "-") return pastOption(way, word);
  const below = before.length === 0 ? command.commands.find((one) => one.name() === word) : undefined;
  return below === undefined ? { ...way, before: [...before, word] } : { ...way, command: below };
}

function pastOption(way: Way, word: string): Way {
  const [name = "", given] = split(word);
  const option = optionNamed(way.command, name);
  if (given === undefined) return { ...way, open: takesValue(option) ? option : null };
  return option?.long === "--journal" ? { ...way, journal: given } : way;
}

/** `--for=hugo` in its two parts; a word without a value has one. */
function split(word: string): string[] {
  return /^(--[^=]+)=(.*)$/s.exec(word)?.slice(1) ?? [word];
}

/** An option of the command, or a global one. */
function optionNamed(command: Command, name: string): Option | null {
  for (let at: Command | null = command; at !== null; at = at.parent) {
    const found = at.options.find((option) => option.long === name || option.short === name);
    if (found !== undefined) return found;
  }
  return null;
}

function takesValue(option: Option | null): boolean {
  return option !== null && (option.required || option.optional);
}

/** `topic` of `-t, --topic <topic>`. */
function valueName(flags: string): string {
  return /[<[]([^>\]]*?)(?:\.\.\.)?[>\]]/.exec(flags)?.[1] ?? "";
}
