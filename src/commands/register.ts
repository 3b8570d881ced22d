import type { Command } from "commander";
import type { Context } from "./context.ts";
import type { View } from "./view.ts";

/** Joins a command's function to commander: it gets the context first, then its arguments and options. */
export type Bind = <Args extends unknown[]>(
  run: (ctx: Context, ...args: Args) => View | Promise<View>,
) => (...args: Args) => Promise<void>;

/** The end of a help text: lines to try. */
export function examples(...lines: readonly string[]): string {
  return ["\nExamples:", ...lines.map((line) => `  $ ${line}`)].join("\n");
}

/** Declares one command on the program; the registry gives it its group and summary, and its description where it has none of its own. */
export type Register = (program: Command, bind: Bind) => void;
