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

/** The part of commander's `Command` that a nightly command makes do with, so that its line can be read without commander. */
export interface Declaration {
  command(nameAndArguments: string): Declaration;
  description(text: string): Declaration;
  option(flags: string, description: string): Declaration;
  option<Value>(flags: string, description: string, read: (text: string, before: Value) => Value): Declaration;
  addHelpText(position: "after", text: string): Declaration;
  action<Args extends unknown[]>(run: (...args: Args) => Promise<void>): Declaration;
}

/** A `Register` of a nightly command. */
export type NightlyRegister = (program: Declaration, bind: Bind) => void;
