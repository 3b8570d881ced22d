import type { Remark, Skipped } from "./reading.ts";

const SHOWN = 200;

/** What stands between words and says nothing: reading does not stop at it. */
export const BETWEEN = {
  rule: "a line across the page",
  image: "an image",
  html: "HTML",
  comment: "a comment",
} as const;
const SILENT: ReadonlySet<string> = new Set(Object.values(BETWEEN));

/** Where every line of a text went: into the tree, or aside with the reason. The first word on a line stands. */
export class Ledger {
  readonly taken = new Set<number>();
  readonly guesses: Remark[] = [];
  readonly hints: Remark[] = [];
  readonly #skipped = new Map<number, Skipped>();
  readonly #lines: readonly string[];

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  take(...lines: readonly number[]): void {
    for (const line of lines) {
      this.#skipped.delete(line);
      this.taken.add(line);
    }
  }

  skip(why: string, ...lines: readonly number[]): void {
    for (const line of lines) {
      if (this.taken.has(line) || this.#skipped.has(line)) continue;
      const text = (this.#lines[line - 1] ?? "").trim().slice(0, SHOWN);
      if (text !== "") this.#skipped.set(line, { line, text, why });
    }
  }

  guess(line: number, text: string): void {
    this.guesses.push({ line, text });
  }

  hint(line: number, text: string): void {
    this.hints.push({ line, text });
  }

  /** In the order of the text. What nobody spoke of was not understood. */
  skipped(): Skipped[] {
    this.skip("not understood", ...this.#lines.map((_, index) => index + 1));
    return [...this.#skipped.values()].sort((a, b) => a.line - b.line);
  }

  /** The first line with words after all that was taken. */
  stop(): Skipped | null {
    let last = 0;
    for (const line of this.taken) last = Math.max(last, line);
    return this.skipped().find(({ line, why }) => line > last && !SILENT.has(why)) ?? null;
  }
}
