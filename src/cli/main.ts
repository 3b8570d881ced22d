import type { Bind } from "../commands/register.ts";
import type { View } from "../commands/view.ts";
import { refuseRunTogether, shielded } from "../core/dashes.ts";
import { paintFor, wantsColour } from "./colour.ts";
import { createContext, type RunContext } from "./context.ts";
import { reportFailure } from "./failure.ts";
import type { Host } from "./host.ts";
import { jsonPieces } from "./json.ts";
import { writePieces } from "./output.ts";
import { createProgram, type GlobalOptions } from "./program.ts";
import { commandName, commandsFor, loadMore } from "./registry.ts";
import { version } from "./version.ts";

/** Runs one command line; answers the exit code. Everything of the machine comes from `host`. */
export async function main(given: readonly string[], host: Host): Promise<number> {
  const argv = commandName(given) === undefined ? alone(given, host) : given;
  let exit = 0;
  let context: RunContext | undefined;
  try {
    const program = createProgram(version, {
      write: (text) => host.out.write(text),
      columns: host.out.columns ?? 80,
    });
    const entries = commandsFor(argv);
    const bind: Bind =
      (run) =>
      async (...args) => {
        const options = program.opts<GlobalOptions>();
        context = createContext(host, options, entries[0]?.lenient === true);
        if (entries[0]?.rescue !== true && entries[0]?.late !== true) await context.prepare();
        // commander hands the command itself over last.
        const [ctx, given] = [context, args.slice(0, -1) as typeof args];
        exit = await present(await run(ctx, ...given), { host, options, chalk: entries[0]?.more === true });
      };
    for (const entry of entries) (await entry.load())(program, bind);
    const words = shielded(argv, commandName(argv));
    refuseRunTogether(words);
    await program.parseAsync(words, { from: "user" });
  } catch (error) {
    if (isHelp(error)) return 0;
    exit = reportFailure(error, host, argv.includes("--json"));
  } finally {
    await context?.close();
  }
  return exit;
}

/** `journey` alone is tonight's screen on a terminal, and the short help in a pipe; -h and -V stay what they are. */
function alone(argv: readonly string[], { out }: Host): readonly string[] {
  if (argv.some((word) => /^(-h|--help|-V|--version)$/.test(word))) return argv;
  return out.isTerminal || argv.includes("--json") ? [...argv, "status"] : [...argv, "--help"];
}

interface Presenting {
  host: Host;
  options: GlobalOptions;
  chalk: boolean;
}

/** Prints a view: its data under `--json`, else its text, with the remarks on standard error. */
async function present(view: View, { host, options, chalk }: Presenting): Promise<number> {
  if (options.json) {
    writePieces(host.out, withNewline(jsonPieces(view.data)));
  } else {
    const colour = wantsColour({ flag: options.color, env: host.env, isTerminal: host.out.isTerminal });
    const paint = chalk && colour ? (await loadMore()).chalkPaint : paintFor(colour);
    const text = view.text(paint);
    writePieces(host.out, typeof text === "string" ? asLines(text) : text);
    if (!options.quiet) for (const note of view.notes ?? []) host.err.write(`${note}\n`);
  }
  return view.exit ?? 0;
}

/** A text ends its last line; pieces are written exactly as they are. */
function asLines(text: string): string[] {
  return text === "" ? [] : [text, text.endsWith("\n") ? "" : "\n"];
}

function* withNewline(pieces: Iterable<string>): Generator<string> {
  yield* pieces;
  yield "\n";
}

/** Help and version end commander by an error with exit code 0. */
function isHelp(error: unknown): boolean {
  return error instanceof Error && "exitCode" in error && error.exitCode === 0;
}
