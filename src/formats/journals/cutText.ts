/** A line that begins a block, and where the block's text begins after it. */
export interface Head {
  /** Counted from 1. */
  line: number;
  start: number;
  end: number;
}

/** A head with the text below it. `head + body + tail` is the piece of the source, byte for byte. */
export interface Block<H extends Head> {
  at: H;
  /** The head and the blank lines below it. */
  head: string;
  /** From the first line that is not blank to the end of the last one. */
  body: string;
  /** Blank lines and rules (`---`) before the next head. */
  tail: string;
}

const BLANK_LINES = /^(?:[ \t]*\r?\n)+/;
const BLANK_OR_RULE = /^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})?\r?\n?$/;
const LONGEST_RULE = 1000;
const BLANK = /^[ \t]*\r?\n?$/;

/** Cuts a text at its heads, which come in order. What stands before the first one is `before`. */
export function cutText<H extends Head>(text: string, heads: readonly H[]): { before: string; blocks: Block<H>[] } {
  const blocks = heads.map((at, index): Block<H> => {
    const end = heads[index + 1]?.start ?? text.length;
    const below = text.slice(at.end, end);
    const space = BLANK_LINES.exec(below)?.[0].length ?? 0;
    const rest = below.slice(space);
    const kept = bodyLength(rest);
    return {
      at,
      head: text.slice(at.start, at.end + space),
      body: rest.slice(0, kept),
      tail: rest.slice(kept),
    };
  });
  return { before: text.slice(0, heads[0]?.start ?? text.length), blocks };
}

/** How far the text goes before only blank lines and rules follow. A rule right below words is a heading's underline. */
function bodyLength(text: string): number {
  let end = text.length;
  let kept = text.length;
  while (end > 0) {
    const start = text.lastIndexOf("\n", end - 2) + 1;
    const line = text.slice(start, end);
    if (line.length > LONGEST_RULE || !BLANK_OR_RULE.test(line)) break;
    if (BLANK.test(line)) kept = start;
    else {
      const above = text.slice(text.lastIndexOf("\n", start - 2) + 1, start);
      if (start > 0 && !BLANK.test(above)) break;
      kept = start;
    }
    end = start;
  }
  return kept;
}
