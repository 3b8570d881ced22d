import type { Command } from "commander";
import { createProgram } from "../../src/cli/program.ts";
import { declareAll } from "../../src/cli/registry.ts";

export interface NamedCommand {
  /** `curriculum show`, as it is typed after `journey`. */
  name: string;
  command: Command;
}

/** Every command of the program, those below another after it. */
export async function everyCommand(): Promise<NamedCommand[]> {
  const program = createProgram("0.0.0", { write: () => {}, columns: 80 });
  await declareAll(program, () => async () => {});
  return below(program, "");
}

function below(parent: Command, prefix: string): NamedCommand[] {
  const forPeople = parent.commands.filter((command) => !command.name().startsWith("__"));
  return forPeople.flatMap((command) => {
    const name = `${prefix}${command.name()}`;
    return [{ name, command }, ...below(command, `${name} `)];
  });
}
