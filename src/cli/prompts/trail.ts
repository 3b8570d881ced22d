import type { WriteStream } from "node:tty";
import { roomFor, startOver } from "./redraw.ts";

/** What the answered questions take up on the screen, so that going back to one takes its lines away. */
export class Trail {
  /** Of each question, from its first line to where the next one stands. */
  #answered: { rows: number; columns: number }[] = [];
  readonly #output: WriteStream;

  constructor(output: WriteStream) {
    this.#output = output;
  }

  answer(rows: number): void {
    this.#answered.push({ rows, columns: roomFor(this.#output).columns });
  }

  /** Something was said after the last answer; before the first one it stays whatever happens. */
  say(rows: number): void {
    const last = this.#answered.at(-1);
    if (last !== undefined) last.rows += rows;
  }

  /** The cursor is where a question stood that was left for the one before. A terminal resized since keeps its lines. */
  goBack(): void {
    const last = this.#answered.pop();
    if (last?.columns === roomFor(this.#output).columns) startOver(this.#output, last.rows, 0);
    else this.leave();
  }

  /** Nothing that was answered so far is taken away any more. */
  leave(): void {
    this.#answered = [];
  }
}
