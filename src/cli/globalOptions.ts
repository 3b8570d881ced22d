import type { Declaration } from "../commands/register.ts";

export interface GlobalOptions {
  journal?: string;
  json?: boolean;
  input?: boolean;
  pager?: boolean;
  color?: boolean;
  quiet?: boolean;
}

/** What every command understands. */
export function declareGlobalOptions(program: Declaration): void {
  program
    .option("--journal <file>", "the journal file (else JOURNEY_FILE, else the data folder)")
    .option("--json", "answer as JSON")
    .option("--no-input", "never ask anything")
    .option("--no-pager", "long output straight to the terminal")
    .option("--color", "colour even in a pipe")
    .option("--no-color", "no colour")
    .option("--quiet", "only the answer, no remarks");
}
