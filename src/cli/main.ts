import type { Bind } from "../commands/register.ts";
import type { View } from "../commands/view.ts";
import { shielded } from "../core/dashes.ts";
import { paintFor, wantsColour } from "./colour.ts";
import type { RunContext } from "./context.ts";
import { reportFailure } from "./failure.ts";
import type { GlobalOptions } from "./globalOptions.ts";
import type { Host } from "./host.ts";
import { jsonPieces } from "./json.ts";
import { commandName, type Entry, type Line } from "./line.ts";
import { loadMore } from "./loadMore.ts";
import { print } from "./longText.ts";
import { nightlyEntry } from "./nightly.ts";
import { writePieces } from "./output.ts";
import { version } from "./version.ts";

/** Runs one command line; answers the exit code. Everything of the machine comes from `host`. */
export async function main(given: readonly string[], host: Host): Promise<number> {
  const argv = commandName(given) === undefined ? alone(given, host) : given;
  const name = commandName(argv);
  if (name === undefined && argv.some((word) => word === "-V" || word === "--version")) {
    host.out.write(`${version}\n`);
    return 0;
  }
  let exit = 0;
  let context: RunContext | undefined;
  let line: Line | undefined;
  try {
    const options = () => line?.options() ?? {};
    const opened = async (): Promise<RunContext> => {
      const { createContext } = await import("./context.ts");
      context ??= createContext(host, options(), line?.entry?.lenient === true);
      return context;
    };
    const bind: Bind =
      (run) =>
      async (...args) => {
        const entry = line?.entry;
        context = await opened();
        if (entry?.rescue !== true && entry?.late !== true) await context.prepare();
        // commander hands the command itself over last.
        const [ctx, given] = [context, args.slice(0, -1) as typeof args];
        const view = await run(ctx, ...given);
        exit = await present(view, { host, options: options(), opened, entry });
      };
    line = await read(argv, name, host, bind);
    const help = await line.run();
    if (help !== "") await print([help], { host, options: options(), opened });
  } catch (error) {
    exit = reportFailure(error, host, { json: argv.includes("--json") });
  } finally {
    await context?.close();
  }
  return exit;
}

/** Without commander where that can be. */
async function read(argv: readonly string[], name: string | undefined, host: Host, bind: Bind): Promise<Line> {
  const words = shielded(argv, name);
  const nightly = nightlyEntry(name);
  if (nightly !== undefined) {
    const { plainLine } = await import("./plainLine.ts");
    const plain = await plainLine(nightly, words, bind);
    if (plain !== null) return plain;
  }
  const { commanderLine } = await import("./commanderLine.ts");
  return commanderLine(argv, words, { columns: host.out.columns ?? 80, bind });
}

/** `journey` alone is tonight's screen on a terminal, and commander's short help in a pipe; -h and -V stay what they are. */
function alone(argv: readonly string[], { out }: Host): readonly string[] {
  if (argv.some((word) => /^(-h|--help|-V|--version)$/.test(word))) return argv;
  // Its file is missing, and would be found in the command's name.
  if (argv.at(-1) === "--journal") return argv;
  return out.isTerminal || argv.includes("--json") ? [...argv, "status"] : argv;
}

interface Presenting {
  host: Host;
  options: GlobalOptions;
  opened(): Promise<RunContext>;
  entry: Entry | undefined;
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
