import { cut, width } from "../width.ts";

/**
 * How wide letters are, in parts of their size: those of DejaVu Sans, a wide
 * one, since the reader's is not known.
 */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[iljtfrI.,:;'’!|()[\] ·/-]/, 0.36],
  [/[mwMW@%…]/, 0.95],
  [/[A-Z&#]/, 0.72],
  [/[\x20-\x7e\xa0-\xff–]/, 0.61],
];
/** Of a column of anything else: half a wide character. */
const COLUMN = 0.62;
const BOLD = 1.07;

interface Letters {
  size: number;
  bold?: boolean;
}

/** About how wide words are drawn, rather more than less. */
export function drawnWidth(text: string, { size, bold = false }: Letters): number {
  let sum = 0;
  for (const character of text)
    sum += WIDTHS.find(([letters]) => letters.test(character))?.[1] ?? width(character) * COLUMN;
  return sum * size * (bold ? BOLD : 1);
}

/** A text within so much room, ending in `…` where something was left out. */
export function inRoom(text: string, room: number, letters: Letters): string {
  let columns = Math.min(width(text), Math.floor(room / (0.3 * letters.size)));
  while (columns > 1 && drawnWidth(cut(text, columns), letters) > room) columns -= 1;
  return cut(text, columns);
}
