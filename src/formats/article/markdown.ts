import markdownIt, { type Env, type Token } from "markdown-it";

/** A part of a text, by offsets: a block of code, or what stands in prose. */
export interface Span {
  kind: "fence" | "indented code" | "code" | "image" | "html" | "soft break" | "hard break";
  start: number;
  end: number;
  /** Of an image: its words; of HTML and code: it; else empty. */
  content: string;
  /** Of an image: where it is, as it was written, and its title. */
  source?: string;
  title?: string;
}

const INLINE: Readonly<Record<string, Span["kind"]>> = {
  code_inline: "code",
  image: "image",
  html_inline: "html",
  softbreak: "soft break",
  hardbreak: "hard break",
};

const BLOCKS: Readonly<Record<string, Span["kind"]>> = {
  fence: "fence",
  code_block: "indented code",
  html_block: "html",
};

/** Where each inline token stands in the text it was read from. */
const places = new WeakMap<Token, readonly [start: number, end: number]>();
let made: ReturnType<typeof markdownIt> | undefined;

/** Made for the first text that asks for it: most texts of an export do not. */
function parser() {
  made ??= newParser();
  return made;
}

function newParser() {
  const parser = markdownIt({ html: true });
  // What stands in prose is read a block at a time, below, where its place is known.
  parser.core.ruler.enableOnly(["normalize", "block"]);
  // An address is kept as it was written.
  parser.normalizeLink = (url) => url;
  parser.validateLink = () => true;

  const rules = parser.inline.ruler.getRules("").map((rule): typeof rule => (state, silent) => {
    const start = state.pos;
    const before = state.tokens.length;
    if (!rule(state, silent)) return false;
    for (const token of state.tokens.slice(before)) if (!places.has(token)) places.set(token, [start, state.pos]);
    return true;
  });
  parser.inline.ruler.getRules = (chain) => (chain === "" ? rules : []);
  return parser;
}

/**
 * Code, images, HTML and line breaks of a Markdown text (CommonMark with tables), in order, each with its place in the
 * text byte for byte: what a rule changes, it changes there and nowhere else.
 */
export function spansOf(text: string): Span[] {
  const lines = sourceLines(text);
  const env: Env = {};
  const spans = parser()
    .parse(text, env)
    .flatMap((token): Span[] => {
      const [from, to] = token.map ?? [0, 0];
      const kind = BLOCKS[token.type];
      if (kind !== undefined) return [{ kind, ...range(lines, from, to), content: token.content }];
      if (token.type === "tr_open") return inlineSpans(rowOf(lines, from), env);
      if (token.type !== "inline" || token.map === null) return [];
      return inlineSpans(placed(token.content, lines.slice(from, to)), env);
    });
  return spans.sort((a, b) => a.start - b.start);
}

interface SourceLine {
  start: number;
  /** Without its ending. */
  text: string;
  end: number;
}

/** A block's content, and the place of each of its characters in the whole text. */
interface Placed {
  content: string;
  place(offset: number): number;
}

function inlineSpans({ content, place }: Placed, env: Env): Span[] {
  const tokens: Token[] = [];
  parser().inline.parse(content, parser(), env, tokens);
  return tokens.flatMap((token) => {
    const kind = INLINE[token.type];
    const at = places.get(token);
    if (kind === undefined || at === undefined) return [];
    const span = { kind, start: place(at[0]), end: place(at[1]), content: token.content };
    if (kind !== "image") return [span];
    return [{ ...span, source: String(token.attrGet("src") ?? ""), title: String(token.attrGet("title") ?? "") }];
  });
}

/** The content of a block without the marks of the lists and quotations it stands in, line by line. */
function placed(content: string, lines: readonly SourceLine[]): Placed {
  let at = 0;
  const places = content.split("\n").map((line, index) => {
    const words = line.trim();
    const { start, text } = lines[index] ?? { start: 0, text: "" };
    const from = at;
    at += line.length + 1;
    return {
      from,
      skipped: line.length - line.trimStart().length,
      start: start + text.trimEnd().length - words.length,
    };
  });
  return {
    content,
    place(offset) {
      const { from, skipped, start } = lastBefore(places, offset);
      return start + Math.max(0, offset - from - skipped);
    },
  };
}

/** The last of them that begins at or before `offset`; the first begins at 0. */
function lastBefore<Place extends { from: number }>(places: readonly Place[], offset: number): Place {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((places[middle]?.from ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return places[low] as Place;
}

function rowOf(lines: readonly SourceLine[], index: number): Placed {
  const { start, text } = lines[index] ?? { start: 0, text: "" };
  return { content: text, place: (offset) => start + offset };
}

function range(lines: readonly SourceLine[], from: number, to: number) {
  return { start: lines[from]?.start ?? 0, end: lines[to - 1]?.end ?? 0 };
}

/** The lines as the parser counts them. */
function sourceLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  const endings = /\r\n?|\n/g;
  let start = 0;
  for (const { index, 0: ending } of text.matchAll(endings)) {
    const end = index + ending.length;
    lines.push({ start, text: text.slice(start, index), end });
    start = end;
  }
  return [...lines, { start, text: text.slice(start), end: text.length }];
}
