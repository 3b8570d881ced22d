/** The first words of a text on one line; headings and the marks of lists are left out. */
export function excerptOf(body: string): string {
  const prose = body.replace(/^#+ .*$/gm, "").replace(/^[ \t]*[-*+][ \t]+/gm, "");
  return prose.replace(/\s+/g, " ").trim().slice(0, 200);
}

/** Around a hit in a snippet; control characters, since a learner's text has none of its own to speak of. */
export const HIT = { open: "\u0002", close: "\u0003" } as const;

/** A snippet as stretches that are hits or not, on one line. */
export function stretches(snippet: string): { text: string; hit: boolean }[] {
  return snippet
    .replace(/\s+/g, " ")
    .split(/(\u0002[^\u0002\u0003]*\u0003)/)
    .filter((part) => part !== "")
    .map((part) => ({ text: part.replace(/[\u0002\u0003]/g, ""), hit: part.startsWith(HIT.open) }));
}
