import { linesOf } from "../../core/lines.ts";

export interface Escaped {
  text: string;
  /** How many dollars were changed. */
  escaped: number;
}

const BLANK = /^\s*$/;
const INDENTED = /^(?: {4}| {0,3}\t)/;
const LIST_ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])[ \t]/;

// A backslash keeps what follows; then code, a tag, an address in brackets, a bare address, display math.
const SPECIAL = /\\[\s\S]?|`+|<|https?:\/\/|\$\$?/gi;
const AUTOLINK = /<[a-z][a-z0-9+.-]{1,31}:[^\s<>]*>/iy;
const TAG = /<\/?[a-z][^<>]*>/iy;
const BARE_LINK = /[^\s<>`]*/y;

/**
 * Markdown whose single dollars are read as dollars where `$…$` would become math. Code, dollars already escaped and
 * `$$…$$` stay; a tag and an address get the form that means the same there.
 */
export function escapeDollars(text: string): Escaped {
  let escaped = 0;
  const done = blocksOf(text).map((block) => {
    if (block.code) return block.text;
    const result = escapeProse(block.text);
    escaped += result.escaped;
    return result.text;
  });
  return { text: done.join(""), escaped };
}

/** Paragraphs and code, in order; together they are the text. */
function blocksOf(text: string): { text: string; code: boolean }[] {
  const blocks: { text: string; code: boolean }[] = [];
  let afterBlank = true;
  let afterIndented = false;
  let inList = false;
  for (const line of linesOf(text)) {
    const blank = BLANK.test(line.text);
    const indented = !line.fenced && !blank && INDENTED.test(line.text);
    const indentedCode: boolean = indented && !inList && (afterBlank || afterIndented);
    const code = line.fenced || indentedCode;
    const last = blocks.at(-1);
    if (last !== undefined && last.code === code && !afterBlank) last.text += line.text;
    else blocks.push({ text: line.text, code });
    // Under a list, indented lines are its own paragraphs and not code.
    if (!blank) inList = LIST_ITEM.test(line.text) || (inList && (!afterBlank || /^\s/.test(line.text)));
    afterIndented = indentedCode;
    afterBlank = blank;
  }
  return blocks;
}

function escapeProse(text: string): Escaped {
  const lastMarks = lastCodeMarks(text);
  const lastDisplay = text.lastIndexOf("$$");
  let result = "";
  let escaped = 0;
  let at = 0;

  const keep = (end: number) => {
    result += text.slice(at, end);
    at = end;
  };
  const write = (end: number, dollar: string) => {
    const pieces = text.slice(at, end).split("$");
    escaped += pieces.length - 1;
    result += pieces.join(dollar);
    at = end;
  };

  for (let found = next(text, at); found !== null; found = next(text, at)) {
    const [special] = found;
    keep(found.index);
    const end = at + special.length;
    const address = endOf(AUTOLINK, text, at);
    const tag = endOf(TAG, text, at);
    if (special.startsWith("`"))
      keep((lastMarks.get(special.length) ?? at) > at ? closingMark(text, special, end) : end);
    else if (/^h/i.test(special)) write(endOf(BARE_LINK, text, at) ?? end, "%24");
    else if (address !== null) write(address, "%24");
    else if (tag !== null) write(tag, "&#36;");
    else if (special === "$$" && lastDisplay >= end) keep(text.indexOf("$$", end) + 2);
    else if (special.startsWith("$")) write(end, "\\$");
    else keep(end);
  }
  keep(text.length);
  return { text: result, escaped };
}

function next(text: string, from: number): RegExpExecArray | null {
  SPECIAL.lastIndex = from;
  return SPECIAL.exec(text);
}

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** Where the last run of backticks of each length begins, so that one that nothing closes costs no search. */
function lastCodeMarks(text: string): Map<number, number> {
  return new Map([...text.matchAll(/`+/g)].map((run) => [run[0].length, run.index]));
}

/** Where the code ends that `mark` began: after the next run of backticks exactly as long. */
function closingMark(text: string, mark: string, from: number): number {
  const runs = /`+/g;
  runs.lastIndex = from;
  for (let run = runs.exec(text); run !== null; run = runs.exec(text)) {
    if (run[0] === mark) return runs.lastIndex;
  }
  return from;
}
