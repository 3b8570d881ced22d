import type { Settings } from "../core/settings.ts";
import { width } from "../render/width.ts";
import type { RunContext } from "./context.ts";
import type { GlobalOptions } from "./globalOptions.ts";
import type { Host, Sink } from "./host.ts";
import { loadMore } from "./loadMore.ts";
import { writePieces } from "./output.ts";

/** Texts up to this length are read whole before a pager shows them, so that the journal can be closed meanwhile. */
const HELD = 1024 * 1024;

interface Printing {
  host: Host;
  options: GlobalOptions;
  /** The context of the run, made only where the pager is asked for. */
  opened(): Promise<RunContext>;
}

/** Writes a text to its reader; one that the terminal cannot hold through the pager, which asks for keys. */
export async function print(pieces: Iterable<string>, { host, options, opened }: Printing): Promise<void> {
  const { out, env, platform } = host;
  if (!out.isTerminal || options.input === false || options.pager === false) return writePieces(out, pieces);
  await writeLong(out, pieces, async (text, whole) => {
    const context = await opened();
    const { value } = (await loadMore()).pagerChoice(settingOf(context), { env, flags: options, platform });
    // A pager may stay open for days.
    if (whole) await context.close();
    writePieces(out, value === "off" ? text : await host.page(value, text));
  });
}

/** Help is there whatever stands in the settings file. */
function settingOf(context: RunContext): Settings["pager"] {
  try {
    return context.settings().pager;
  } catch {
    return "auto";
  }
}

/** Writes a text; one that the terminal cannot hold goes to `page`, with whether it was read to its end. */
async function writeLong(
  out: Sink,
  pieces: Iterable<string>,
  page: (pieces: Iterable<string>, whole: boolean) => Promise<void>,
): Promise<void> {
  const [rows, columns] = [out.rows || Number.POSITIVE_INFINITY, out.columns ?? 80];
  const reader = pieces[Symbol.iterator]();
  let held = "";
  let height = 0;
  let next = reader.next();
  for (; !next.done && (height < rows || held.length < HELD); next = reader.next()) {
    held += next.value;
    if (height < rows) height += rowsOf(next.value, columns);
  }
  if (height < rows) out.write(held);
  else await page(next.done ? [held] : resumed(held + next.value, reader), next.done === true);
}

/** How many rows a piece takes: its line ends, and the breaks of lines that are too wide. */
function rowsOf(piece: string, columns: number): number {
  const lines = piece.replace(/\x1b\[[\d;]*m/g, "").split("\n");
  const breaks = lines.map((line) => Math.max(0, Math.ceil(width(line) / columns) - 1));
  return breaks.reduce((sum, one) => sum + one, lines.length - 1);
}

function* resumed(first: string, rest: Iterator<string>): Generator<string> {
  try {
    yield first;
    for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
  } finally {
    rest.return?.();
  }
}
