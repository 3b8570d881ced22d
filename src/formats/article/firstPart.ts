/** Characters of Markdown that are read as a whole: signs that never close cost a parser their square. */
export const READ_AT_ONCE = 100_000;

/** A text, or as many of its whole blocks as may be read at once. */
export function firstPart(markdown: string): { text: string; whole: boolean } {
  if (markdown.length <= READ_AT_ONCE) return { text: markdown, whole: true };
  const blank = markdown.lastIndexOf("\n\n", READ_AT_ONCE);
  const half = /[\ud800-\udbff]/.test(markdown.charAt(READ_AT_ONCE - 1)) ? 1 : 0;
  return { text: markdown.slice(0, blank > READ_AT_ONCE / 2 ? blank + 1 : READ_AT_ONCE - half), whole: false };
}
