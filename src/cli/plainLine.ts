import type { Bind, Declaration, NightlyRegister } from "../commands/register.ts";
import { declareGlobalOptions, type GlobalOptions } from "./globalOptions.ts";
import type { Line } from "./line.ts";
import type { NightlyEntry } from "./nightly.ts";

type Read = (text: string, before: never) => unknown;
type Values = Record<string, unknown>;

interface Option {
  names: readonly string[];
  /** Where its value is found in the options: `--no-color` is `color`. */
  key: string;
  negates: boolean;
  takesValue: boolean;
  read: Read | undefined;
}

/**
 * A line of a nightly command that leaves no doubt, read without commander, which takes `streak` 4 of 117 million
 * instructions, 23 of 206 where nothing is compiled yet. Where there is any doubt it is null: a flag or a form of it that is
 * not declared, a value that begins with a dash or is refused, an argument too few or too many. commander reads those, so
 * that help, suggestions and errors have one home; where both read a line they read the same.
 */
export async function plainLine(entry: NightlyEntry, words: readonly string[], bind: Bind): Promise<Line | null> {
  const global = new Declared();
  declareGlobalOptions(global);
  const command = declaredBy(await entry.load(), bind);
  const found = apart(words, global, command);
  if (found === null) return null;
  const args = command.argumentsOf(found.operands);
  const options = global.valuesOf(found.given);
  const own = command.valuesOf(found.given);
  if (args === null || options === null || own === null) return null;
  return {
    entry,
    options: (): GlobalOptions => options,
    async run() {
      await command.run(...args, own);
      return "";
    },
  };
}

interface Given {
  option: Option;
  text: string;
}

/** Which words are options and their values, and which are left; null where that is not plain. */
function apart(
  words: readonly string[],
  global: Declared,
  command: Declared,
): { given: readonly Given[]; operands: readonly string[] } | null {
  const given: Given[] = [];
  const operands: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (!isDashed(word)) {
      operands.push(word);
      continue;
    }
    // Before the command only what every command understands.
    const option = global.named(word) ?? (operands.length > 0 ? command.named(word) : undefined);
    if (option === undefined) return null;
    if (option.takesValue) at += 1;
    const text = option.takesValue ? words[at] : "";
    if (text === undefined || text.startsWith("-")) return null;
    given.push({ option, text });
  }
  return { given, operands };
}

const isDashed = (word: string) => word.length > 1 && word.startsWith("-");

function declaredBy(register: NightlyRegister, bind: Bind): Declared {
  const declared = new Declared();
  register(declared, bind);
  return declared;
}

/** What a command says of itself, as far as a line is read by it. */
class Declared implements Declaration {
  #words: readonly string[] = [];
  readonly #options: Option[] = [];
  #run: (args: unknown[]) => Promise<void> = async () => {};

  command(nameAndArguments: string): this {
    this.#words = nameAndArguments.split(" ");
    return this;
  }

  option(flags: string, _description: string, read?: Read): this {
    const [list = "", value] = flags.split(" <");
    const names = list.split(", ");
    const long = names.at(-1) ?? "";
    const key = long.replace(/^--(no-)?/, "");
    this.#options.push({ names, key, negates: long.startsWith("--no-"), takesValue: value !== undefined, read });
    return this;
  }

  action<Args extends unknown[]>(run: (...args: Args) => Promise<void>): this {
    this.#run = (args) => run(...(args as Args));
    return this;
  }

  description(): this {
    return this;
  }

  addHelpText(): this {
    return this;
  }

  named(word: string): Option | undefined {
    return this.#options.find(({ names }) => names.includes(word));
  }

  /** The values of its own options among these; null where one is refused. */
  valuesOf(given: readonly Given[]): Values | null {
    const values: Values = {};
    for (const { key, negates } of this.#options)
      if (negates && !this.#options.some((other) => other.key === key && !other.negates)) values[key] = true;
    try {
      for (const { option, text } of given)
        if (this.#options.includes(option)) values[option.key] = valueIn(values, option, text);
    } catch {
      return null;
    }
    return values;
  }

  /** A value for each argument it declares, the words of `[words...]` as one list; null where that does not come out even. */
  argumentsOf([name, ...operands]: readonly string[]): unknown[] | null {
    const [own, ...declared] = this.#words;
    const last = declared.at(-1) ?? "";
    const takesAll = last.endsWith("...]");
    const needed = declared.filter((one) => one.startsWith("<")).length;
    if (name !== own || operands.length < needed || (operands.length > declared.length && !takesAll)) return null;
    return declared.map((one, at) => (takesAll && one === last ? operands.slice(at) : operands[at]));
  }

  run(...args: unknown[]): Promise<void> {
    // commander hands the command itself over last.
    return this.#run([...args, this]);
  }
}

function valueIn(values: Values, { key, negates, takesValue, read }: Option, text: string): unknown {
  if (!takesValue) return !negates;
  return read === undefined ? text : read(text, values[key] as never);
}
