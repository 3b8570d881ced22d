/** What a terminal might act on, what reorders the words read, and what hides behind a line. */
export const ATTACKS = [
  "\x1b[2J\x1b[31mred",
  "\x1b]8;;https://evil.example\x07click\x1b]8;;\x07",
  "\x1b]0;owned\x1b\\",
  "\x9b2Jcsi",
  "left\u202eright",
  "\u2066isolate\u2069",
  "over\rwritten",
  "\u061c\u200f\x08\x7f\u2028",
].join(" ");

/** The same in one word, as a tag, a link or a slug would carry it. */
export const ATTACK_WORD = "x\x1b[2J\x9b31m\u202e\u2066\r\x07y";

const OUR_COLOURS = /\x1b\[(?:1|2|22|31|32|33|36|39)m/g;

/** The characters of an output that no terminal should be given: all but line ends and our own six colours. */
export function unsafeIn(output: string): string[] {
  const found = output.replaceAll(OUR_COLOURS, "").match(/[^\n\P{Cc}]|\p{Bidi_Control}|[\u2028\u2029]/gu) ?? [];
  return found.map((character) => `U+${character.charCodeAt(0).toString(16)}`);
}
