import fastStringWidth from "fast-string-width";

/**
 * Columns on a terminal. Text is taken a visible character at a time (a base with its marks, a joined emoji, a flag),
 * so that none is ever cut in two. All of it is for text without colour: paint after padding.
 */

/** Characters of one column that never join others: Latin-1, typographic marks, our own shapes. */
const ONE = String.raw`\x20-\x7e\xa0-\xff\u2010-\u2027\u2190-\u2193\u2212\u2248\u2500-\u25a1\u25b8\u25cb\u25cf\u25d0\u25e7\u2605\u2713`;
/** Of two columns, which never join either: Chinese, kana, whole Hangul syllables, their punctuation. */
const TWO = String.raw`\u3001-\u3029\u3041-\u3096\u30a1-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60`;
const NARROW = new RegExp(`^[${ONE}]*$`);
const SINGLE = new RegExp(`^[${ONE}${TWO}]*$`);
const WIDE = new RegExp(`[${TWO}]`, "g");

/** What takes more than that. V8 needs some 3 ms to make these expressions: they are made for the first text that asks. */
const JOINED_EMOJI =
  "\\p{Extended_Pictographic}[\\p{M}\\p{Emoji_Modifier}\\u{e0020}-\\u{e007f}]*(?:\\u200d\\p{Extended_Pictographic}[\\p{M}\\p{Emoji_Modifier}]*)*";
const FLAG = "\\p{Regional_Indicator}{2}";
/** Hangul vowels and finals (U+1160–11FF) sit inside the syllable before them, and stand alone after anything else. */
const HANGUL = "[\\u1100-\\u115f\\uac00-\\ud7a3][\\p{M}\\u200c\\u200d\\u1160-\\u11ff]*";
const WITH_MARKS = "[^][\\p{M}\\u200c\\u200d]*";

let made: { character: RegExp; undrawn: RegExp; emoji: RegExp } | undefined;

function unicode() {
  made ??= {
    character: new RegExp(`${FLAG}|${JOINED_EMOJI}|${HANGUL}|${WITH_MARKS}`, "gu"),
    // Drawn by nobody. The soft hyphen and the Hangul fillers are, though Unicode lists them beside these.
    undrawn:
      /(?!\u00ad|\u115f|\u3164|\uffa0|\ufe0f|\u200d)\p{Default_Ignorable_Code_Point}|(?<=[\u1100-\u11ff\uac00-\ud7a3\p{M}].*)[\u1160-\u11ff]/gu,
    emoji: /^\p{Extended_Pictographic}/u,
  };
  return made;
}

function* characters(text: string): Iterable<string> {
  if (SINGLE.test(text)) yield* text;
  else for (const [character] of text.matchAll(unicode().character)) yield character;
}

function characterWidth(character: string): number {
  if (SINGLE.test(character)) return singles(character);
  const { undrawn, emoji } = unicode();
  const drawn = character.replace(undrawn, "");
  return fastStringWidth(emoji.test(drawn) ? drawn : drawn.replaceAll("\u200d", ""));
}

/** The columns of a text none of whose characters joins another. */
function singles(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}

/** How many columns a line takes. */
export function width(text: string): number {
  if (NARROW.test(text)) return text.length;
  if (SINGLE.test(text)) return singles(text);
  let sum = 0;
  for (const character of characters(text)) sum += characterWidth(character);
  return sum;
}

/** The longest beginning of `text` that fits, never half a character. */
function head(text: string, columns: number): string {
  let end = 0;
  let used = 0;
  for (const character of characters(text)) {
    used += characterWidth(character);
    if (used > columns) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** `text` in at most `columns` columns, ending in `…` where something was left out. */
export function cut(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  if (columns < 1) return "";
  return `${head(text, columns - 1).trimEnd()}…`;
}

/** `text` in exactly `columns` columns: cut where longer, filled with spaces where shorter. */
export function pad(text: string, columns: number, align: "left" | "right" = "left"): string {
  const shown = cut(text, columns);
  const space = " ".repeat(Math.max(0, columns - width(shown)));
  return align === "left" ? shown + space : space + shown;
}

/**
 * What stays together when a line is broken: a word, or one character of a script written without spaces with the
 * opening marks that may not end a line, and the small kana and closing marks that may not begin one.
 */
const anyPiece = () =>
  / +|[\p{Ps}\p{Pi}]*[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}][\p{M}\p{Pe}\p{Pf}\p{Po}ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ]*|[^ \p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+/gu;

const TAB = 4;

/**
 * The lines of `text`, each in at most `columns` columns. Broken at a space, which is left out; a longer word is broken
 * where it must be. Lines after a break begin with `indent`.
 */
export function wrap(text: string, columns: number, indent = ""): string[] {
  if (text.length <= columns && NARROW.test(text)) return [text];
  return text.split("\n").flatMap((line) => wrapLine(withoutTabs(line), columns, indent));
}

/** The same as one text: sentences of an answer, which nothing else fits to a terminal. */
export function wrapped(text: string, columns: number): string {
  return wrap(text, columns).join("\n");
}

function wrapLine(line: string, columns: number, indent: string): string[] {
  if (width(line) <= columns) return [line];
  const lines: string[] = [];
  const hang = width(indent) < columns / 2 ? indent : "";
  let row = "";
  let used = 0;
  let space = "";
  let empty = true;
  for (const [piece] of line.matchAll(NARROW.test(line) ? / +|[^ ]+/g : anyPiece())) {
    if (piece.startsWith(" ")) {
      space = piece;
      continue;
    }
    const added = space.length + width(piece);
    if (used + added <= columns) {
      row += space + piece;
      used += added;
    } else {
      if (!empty) lines.push(row);
      const broken = breakWord((empty ? "" : hang) + piece, columns, hang);
      row = broken.pop() ?? "";
      used = width(row);
      lines.push(...broken);
    }
    space = "";
    empty = false;
  }
  return [...lines, row];
}

/** After a hyphen, a slash or the like where one is not too early in the row, so that names and paths stay readable. */
function breakWord(word: string, columns: number, hang: string): string[] {
  const lines: string[] = [];
  let row = "";
  let used = 0;
  for (const character of characters(word)) {
    const added = characterWidth(character);
    if (row !== "" && used + added > columns) {
      const end = /^.*[-/_.,;:&=?]/u.exec(row)?.[0] ?? "";
      const kept = width(end) > columns / 3 ? end : row;
      lines.push(kept);
      row = hang + row.slice(kept.length);
      used = width(row);
    }
    row += character;
    used += added;
  }
  return [...lines, row];
}

/** Tabs as the spaces up to the next stop: a terminal's own stops are too wide for code in a narrow one. */
export function withoutTabs(line: string): string {
  if (!line.includes("\t")) return line;
  const [first = "", ...rest] = line.split("\t");
  let shown = first;
  let column = width(first);
  for (const part of rest) {
    const space = TAB - (column % TAB);
    shown += " ".repeat(space) + part;
    column += space + width(part);
  }
  return shown;
}
