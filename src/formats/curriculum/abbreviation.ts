const CAPITALS = /^[A-Za-z]?-?[A-Z][A-Za-z0-9]*(?:[/&-][A-Z][A-Za-z0-9]*)*$/;
/** How many words before a bracket it may shorten, beyond one a letter: "and", "of" have none. */
const SMALL_WORDS = 4;

/**
 * What a bracket shortens of the words before it: "PCA" after "Principal Component Analysis", "CI/CD". Null where its
 * letters are not found there in order: "AWS" after "Cloud computing" is a tool.
 */
export function abbreviationOf(inside: string, before: string): string | null {
  const short = inside.trim();
  if (!CAPITALS.test(short) || (short.match(/[A-Z]/g)?.length ?? 0) < 2) return null;
  const letters = short
    .replace(/s$/, "")
    .replace(/[^A-Za-z]/g, "")
    .toLowerCase();
  const words = before
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  const near = words.slice(-(letters.length + SMALL_WORDS));
  return isWithin(letters, near.map((word) => word[0]).join("")) || isSpelledBy(letters, near) ? short : null;
}

/** Letters inside words count too, from the beginning of one: HTTP of "hypertext transfer protocol". */
function isSpelledBy(letters: string, words: readonly string[]): boolean {
  const last = words.at(-1)?.[0] ?? "";
  return (
    letters.includes(last) &&
    words.some((word, index) => word[0] === letters[0] && isWithin(letters, words.slice(index).join("")))
  );
}

/** Whether the letters come in this order in a text. */
function isWithin(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return letters !== "";
}
