/**
 * Text from outside made safe for a terminal: nothing that moves the cursor, talks to the terminal, reorders what is
 * read or breaks a line unseen survives; each is shown as a mark instead, so that nothing hides. Joined emoji,
 * combining marks and the joiners that scripts such as Persian need are kept.
 */

/** Control characters, directional marks, unseen line and format breaks, halves of surrogate pairs. */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ud800-\udfff\ufff9-\ufffb]/gu;
const UNSAFE_BUT_TAB_AND_NEWLINE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ud800-\udfff\ufff9-\ufffb]/gu;

/** Unicode's pictures of the control characters: U+0000 is shown by U+2400. */
const PICTURES = 0x2400;
const PICTURE_OF_DELETE = "\u2421";

/** One line: a tab or a line end becomes a space. */
export function clean(text: string): string {
  return text.replace(/\r\n|[\t\n\r]/g, " ").replace(UNSAFE, visible);
}

/** The same taken out instead of marked: for names that are kept. */
export function withoutUnsafe(text: string): string {
  return text.replace(UNSAFE, "").trim();
}

/** Several lines: tabs and line ends stay, CR LF as LF. */
export function cleanText(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(UNSAFE_BUT_TAB_AND_NEWLINE, visible);
}

function visible(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(PICTURES + code);
  if (code === 0x7f) return PICTURE_OF_DELETE;
  if (code >= 0xd800 && code <= 0xdfff) return "\ufffd";
  return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}
