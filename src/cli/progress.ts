import type { Progress } from "../commands/progressLine.ts";
import { clean } from "../core/clean.ts";
import { cut } from "../render/width.ts";
import type { Sink } from "./host.ts";

const SILENT: Progress = { at: () => {}, end: () => {} };

/** One line on standard error that is written over as the work goes on; nothing where no person would see it. */
export function progressLine(
  { isTerminal, columns = 80, write }: Sink,
  { label, total, quiet }: { label: string; total: number; quiet: boolean },
): Progress {
  if (!isTerminal || quiet) return SILENT;
  let shown = "";
  const show = (line: string) => {
    if (line === shown) return;
    // The last column stays free: a terminal would go on to the next line.
    write(line === "" ? "\r\x1b[K" : `\r${cut(line, columns - 1)}\x1b[K`);
    shown = line;
  };
  return {
    at(place, words) {
      const counted = total > 1 ? `${label} ${place}/${total}` : label;
      show(clean(words === undefined ? `${counted} …` : `${counted}: ${words} …`));
    },
    end: () => show(""),
  };
}
