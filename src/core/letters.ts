/**
 * Letters and digits of every script, without what asking Unicode costs: V8 takes half a millisecond and more for each
 * expression with `\p{L}`, so texts in Latin letters are read by plainer ones, and the others made when they are needed.
 */

/** Latin-1 and the dashes and quotation marks of typesetters. */
const LATIN = /^[\u0000-\u00ff\u2010-\u2027]*$/;
const LATIN_LETTER_OR_DIGIT =
  "0-9A-Za-z\\u00aa\\u00b2\\u00b3\\u00b5\\u00b9\\u00ba\\u00bc-\\u00be\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u00ff";
const LATIN_WORD = new RegExp(`[${LATIN_LETTER_OR_DIGIT}]\\S*`, "g");

// Scripts written without spaces: every sign counts as a word, since no dictionary is loaded to find real ones.
const anyWord = () =>
  /(?=[\p{L}\p{N}])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}][^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]*/gu;

export function hasLetterOrDigit(text: string): boolean {
  return /[0-9A-Za-z]/.test(text) || (/[^\u0000-\u007f]/.test(text) && /[\p{L}\p{N}]/u.test(text));
}

/** How many words a text has: what begins with a letter or digit, up to the next space. */
export function wordsIn(text: string): number {
  return text.match(LATIN.test(text) ? LATIN_WORD : anyWord())?.length ?? 0;
}
