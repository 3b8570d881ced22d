import { Command } from "commander";
import { declareGlobalOptions } from "./globalOptions.ts";

const EXAMPLES = `
Examples:
  $ journey log "Linear regression by hand" -t ml.2.1 --done
  $ journey progress

More: journey help days, selectors, curricula, export or settings`;

/** The program without its commands. commander's own printing and exiting are taken over by the frame. */
export function createProgram(
  version: string,
  { write, columns }: { write(text: string): void; columns: number },
): Command {
  const program = new Command("journey")
    .description("A study journal: one honest entry a night, topics checked off, a streak toward 180 days.")
    .usage("[command] [options]")
    .exitOverride()
    .configureOutput({
      writeOut: write,
      writeErr: () => {},
      getOutHelpWidth: () => columns,
      // Asking for it would open process.stdout, a quarter of a bare start.
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp({
      minWidthToWrap: 30,
      sortSubcommands: false,
      showGlobalOptions: false,
      subcommandTerm: (command) => command.name(),
    })
    .helpCommand(false);
  declareGlobalOptions(program);
  return program.version(version, "-V, --version", "the version").addHelpText("after", EXAMPLES);
}
