import type { Command } from "commander";
import type { Bind } from "../commands/register.ts";
import type { View } from "../commands/view.ts";
import { refuseRunTogether, shielded } from "../core/dashes.ts";
import { paintFor, wantsColour } from "./colour.ts";
import type { RunContext } from "./context.ts";
import { reportFailure } from "./failure.ts";
import { helpLines } from "./helpLines.ts";
import type { Host } from "./host.ts";
import { jsonPieces } from "./json.ts";
import { print } from "./longText.ts";
import { writePieces } from "./output.ts";
import { createProgram, type GlobalOptions } from "./program.ts";
import { commandName, declare, type Entry, loadMore } from "./registry.ts";
import { version } from "./version.ts";

/** Runs one command line; answers the exit code. Everything of the machine comes from `host`. */
export async function main(given: readonly string[], host: Host): Promise<number> {
  const argv = commandName(given) === undefined ? alone(given, host) : given;
  const name = commandName(argv);
  if (name === undefined && argv.some((word) => word === "-V" || word === "--version")) {
    host.out.write(`${version}\n`);
    return 0;
  }
  const columns = host.out.columns ?? 80;
  let exit = 0;
  let help = "";
  let context: RunContext | undefined;
  let command = name;
  try {
    const program = createProgram(version, {
      write(text) {
        help += text;
      },
      columns,
    });
    let entry: Entry | undefined;
    const opened = async (): Promise<RunContext> => {
      const { createContext } = await import("./context.ts");
      context ??= createContext(host, program.opts(), entry?.lenient === true);
      return context;
    };
    const bind: Bind =
      (run) =>
      async (...args) => {
        context = await opened();
        if (entry?.rescue !== true && entry?.late !== true) await context.prepare();
        // commander hands the command itself over last.
        const [ctx, given] = [context, args.slice(0, -1) as typeof args];
        const view = await run(ctx, ...given);
        exit = await present(view, { host, options: program.opts(), opened, ...(entry !== undefined && { entry }) });
      };
    entry = await declare(program, bind, argv);
    const words = shielded(argv, name);
    command = commandPath(program, argv);
    refuseRunTogether(words);
    await program.parseAsync(words, { from: "user" }).catch(refuseAllButHelp);
    if (help !== "") await print([helpLines(help, columns)], { host, options: program.opts(), opened });
  } catch (error) {
    exit = reportFailure(error, host, { json: argv.includes("--json"), command });
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

/** `goal edit`: the command that was named, with the one inside it. */
function commandPath(program: Command, argv: readonly string[]): string | undefined {
  const named = (within: Command | undefined, word: string | undefined) =>
    within?.commands.find((one) => one.name() === word || one.aliases().includes(word ?? ""));
  const at = argv.findIndex((word) => named(program, word) !== undefined);
  const outer = named(program, argv[at]);
  const inner = named(outer, argv[at + 1]);
  return outer === undefined ? commandName(argv) : [outer, inner].flatMap((one) => one?.name() ?? []).join(" ");
}

interface Presenting {
  host: Host;
  options: GlobalOptions;
  opened(): Promise<RunContext>;
  entry?: Entry;
}

/** Prints a view: its data under `--json`, else its text, with the remarks on standard error. */
async function present(view: View, { host, options, opened, entry }: Presenting): Promise<number> {
  if (options.json) {
    writePieces(host.out, withNewline(jsonPieces(view.data)));
  } else {
    const colour = wantsColour({ flag: options.color, env: host.env, isTerminal: host.out.isTerminal });
    const paint = entry?.more && colour ? (await loadMore()).chalkPaint : paintFor(colour);
    const text = view.text(paint);
    const pieces = typeof text === "string" ? asLines(text) : text;
    if (entry?.paged) await print(pieces, { host, options, opened });
    else writePieces(host.out, pieces);
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
function refuseAllButHelp(error: unknown): void {
  if (!(error instanceof Error && "exitCode" in error && error.exitCode === 0)) throw error;
}
