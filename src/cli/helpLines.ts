import { wrap } from "../render/width.ts";

/** commander wraps its own part of a help; what a command adds to it is as wide as it was written. */
export function helpLines(help: string, columns: number): string {
  return help
    .split("\n")
    .flatMap((line) => wrap(line, columns, hang(line)))
    .join("\n");
}

/** Lines after a break stand below the words of the first, those of an example a little further in. */
function hang(line: string): string {
  return (/^ *(\$ )?/.exec(line)?.[0] ?? "").replace("$", " ");
}
