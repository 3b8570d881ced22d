import type { Register } from "../commands/register.ts";
import type { GlobalOptions } from "./globalOptions.ts";

/** What is known of a command before it is loaded. */
export interface Entry {
  name: string;
  /** From the second bundle, where chalk does the colours. */
  more?: true;
  /** Works with the defaults where the settings file is broken. */
  lenient?: true;
  /** Works on a journal that may be older or damaged: it is not brought up to date first. */
  rescue?: true;
  /** Keeps a text before the journal is touched in any way, a backup before a migration included. */
  late?: true;
  /** Its answer goes through the pager where the terminal cannot hold it. */
  paged?: true;
  load(): Register | Promise<Register>;
}

/** A command line that was read. */
export interface Line {
  entry: Entry | undefined;
  /** The options of the program as a whole; known once it runs. */
  options(): GlobalOptions;
  /** Does what it asks for. Answers the help where it asks for that, else nothing. */
  run(): Promise<string>;
}

/** The first argument that is no option and no option's value. */
export function commandName(argv: readonly string[]): string | undefined {
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? "";
    if (word === "--journal") at += 1;
    else if (!word.startsWith("-")) return word;
  }
  return undefined;
}
