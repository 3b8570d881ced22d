import { width, wrap } from "../render/width.ts";

/** commander wraps its own part of a help; what a command adds to it is as wide as it was written. */
export function helpLines(help: string, columns: number): string {
  return help
    .split("\n")
    .flatMap((line) => (width(line) <= columns ? [line] : wrap(line, columns, hang(line, columns))))
    .join("\n");
}

/** Lines after a break stand below the words of the first: those of an example a little further in, a name's below what it does. */
function hang(line: string, columns: number): string {
  const name = /^ +[^ $].*? {2,}(?=\S)/.exec(line)?.[0];
  if (name !== undefined) return " ".repeat(name.length < columns / 2 ? name.length : NARROW);
  return (/^ *(\$ )?/.exec(line)?.[0] ?? "").replace("$", " ");
}

/** Where a name leaves no room below it. */
const NARROW = 6;
