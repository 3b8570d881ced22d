import { webAddresses } from "./webAddress.ts";

/** What any web address counts, whatever its length. */
const ADDRESS = 23;

/** Ranges whose characters count one; all others count two. */
const LIGHT = /^[\u0000-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]$/;
/** Whole emoji of several characters. This flag is newer than the language this compiles for; Node 20 knows it. */
const SETS: string = "v";
const EMOJI = new RegExp("^(?=.*[\\p{Emoji_Presentation}\\ufe0f\\u200d\\u20e3])\\p{RGI_Emoji}$", SETS);

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** How much of X's 280 a text takes. */
export function weightOnX(text: string): number {
  const normal = text.normalize("NFC");
  let weight = 0;
  let from = 0;
  for (const { start, end } of webAddresses(normal)) {
    weight += weightOfWords(normal.slice(from, start)) + ADDRESS;
    from = end;
  }
  return weight + weightOfWords(normal.slice(from));
}

function weightOfWords(text: string): number {
  let weight = 0;
  for (const { segment } of graphemes.segment(text)) weight += EMOJI.test(segment) ? 2 : weightOfCharacters(segment);
  return weight;
}

function weightOfCharacters(text: string): number {
  let weight = 0;
  for (const character of text) weight += LIGHT.test(character) ? 1 : 2;
  return weight;
}
