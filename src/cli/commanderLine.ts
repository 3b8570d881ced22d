import type { Command } from "commander";
import type { Bind } from "../commands/register.ts";
import { refuseRunTogether } from "../core/dashes.ts";
import { type JourneyError, journeyError } from "../core/error.ts";
import { helpLines } from "./helpLines.ts";
import { commandName, type Line } from "./line.ts";
import { createProgram } from "./program.ts";
import { declare } from "./registry.ts";
import { isCommanderError, usageError } from "./usageWords.ts";
import { version } from "./version.ts";

/** A command line as commander reads it: of any command, with its help and its errors. */
export async function commanderLine(
  argv: readonly string[],
  words: readonly string[],
  { columns, bind }: { columns: number; bind: Bind },
): Promise<Line> {
  let help = "";
  const write = (text: string) => {
    help += text;
  };
  const program = createProgram(version, { write, columns });
  const entry = await declare(program, bind, argv);
  if (commandName(argv) === undefined) program.action(() => withoutCommand(program));
  return {
    entry,
    options: () => program.opts(),
    async run() {
      refuseRunTogether(words);
      try {
        await program.parseAsync(words, { from: "user" });
      } catch (error) {
        if (!isHelp(error)) throw isCommanderError(error) ? refused(error.message, program, argv) : error;
      }
      return help === "" ? "" : helpLines(help, columns);
    },
  };
}

/** `journey` alone is the short help; a journal and no command has most likely taken the command for its file. */
function withoutCommand(program: Command): void {
  if (program.opts().journal !== undefined) throw journeyError("usage", "no command was named", "journey --help");
  program.outputHelp();
}

function refused(message: string, program: Command, argv: readonly string[]): JourneyError {
  const names = program.commands.map((one) => one.name());
  return usageError(message, commandPath(program, argv), names);
}

/** `goal edit`: the command that was named, with the one inside it. */
function commandPath(program: Command, argv: readonly string[]): string | undefined {
  const named = (within: Command | undefined, word: string | undefined) =>
    within?.commands.find((one) => one.name() === word || one.aliases().includes(word ?? ""));
  const at = argv.findIndex((word) => named(program, word) !== undefined);
  const outer = named(program, argv[at]);
  const inner = named(outer, argv[at + 1]);
  return outer === undefined ? commandName(argv) : [outer, inner].flatMap((one) => one?.name() ?? []).join(" ");
}

/** Help and version end commander by an error with exit code 0. */
function isHelp(error: unknown): boolean {
  return error instanceof Error && "exitCode" in error && error.exitCode === 0;
}
