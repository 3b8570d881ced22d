import { Command } from "commander";

export interface GlobalOptions {
  journal?: string;
  json?: boolean;
  input?: boolean;
  pager?: boolean;
  color?: boolean;
  quiet?: boolean;
}

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
  return new Command("journey")
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
    .helpCommand(false)
    .option("--journal <file>", "the journal file (else JOURNEY_FILE, else the data folder)")
    .option("--json", "answer as JSON")
    .option("--no-input", "never ask anything")
    .option("--no-pager", "long output straight to the terminal")
    .option("--color", "colour even in a pipe")
    .option("--no-color", "no colour")
    .option("--quiet", "only the answer, no remarks")
    .version(version, "-V, --version", "the version")
    .addHelpText("after", EXAMPLES);
}
