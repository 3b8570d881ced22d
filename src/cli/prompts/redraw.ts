import type { WriteStream } from "node:tty";
import { wrap } from "../../render/width.ts";

export interface Room {
  columns: number;
  rows: number;
}

const NARROWEST = 20;

/** The size of a terminal; one that does not know its own gets the usual. */
export function roomFor({ columns, rows }: WriteStream): Room {
  return { columns: Math.max(NARROWEST, columns || 80), rows: rows || 24 };
}

const MARK = "? ".length;
const ANSWER = " (y/N) ".length;

/** A question in lines that leave room for the mark before it and the answer after it: inquirer breaks `(y/N)` in two. */
export function besideAnswer(question: string, columns: number): string {
  const lines = question.split("\n");
  const last = lines.pop() ?? "";
  return [...lines.flatMap((line) => wrap(line, columns - MARK)), ...wrap(last, columns - MARK - ANSWER)].join("\n");
}

/**
 * After a resize: the terminal has wrapped the lines of a question anew, and inquirer would take away as many as it once
 * drew. Takes away everything from the question on, `above` lines over the cursor, and leaves the cursor where inquirer
 * expects it: on the first of `below + 1` empty lines.
 */
export function startOver(output: WriteStream, above: number, below: number): void {
  const up = (lines: number) => (lines > 0 ? `\x1b[${lines}A` : "");
  output.write(`\r${up(above)}\x1b[J${"\n".repeat(below)}${up(below)}`);
}
