import { journeyError } from "./error.ts";

/** Stands before an argument that begins like a list item, so that it is not read as an option; argv never holds it. */
const SHIELD = "\0";

/**
 * Arguments that begin with a dash and are words all the same, hidden from the option parser: `- tried k-means` in an
 * entry, and `-boosting`, which a search leaves out.
 */
export function shielded(argv: readonly string[], command: string | undefined): string[] {
  const words = command === "search" ? /^-+\s|^-(?:[^-\s].|"[^"])/ : /^-+\s/;
  return argv.map((word) => (words.test(word) ? SHIELD + word : word));
}

/**
 * Throws `usage` for a short option with its value run together: `-today` would be read as `-t oday`, a guess nobody asked
 * for. The value of a long option may look so.
 */
export function refuseRunTogether(argv: readonly string[]): void {
  const end = argv.indexOf("--");
  const words = end === -1 ? argv : argv.slice(0, end);
  const found = words.find((word, at) => /^-[a-zA-Z][^-]/.test(word) && !words[at - 1]?.startsWith("-"));
  if (found === undefined) return;
  // A code, a slug or a number was meant as a value; anything else may be a word with a dash.
  const apart = /[\d./]/.test(found) ? `apart: ${found.slice(0, 2)} ${found.slice(2)}` : "journey --help";
  throw journeyError("usage", `unknown option '${found}'`, apart);
}

/** The argument as it was typed. */
export function unshielded(word: string): string {
  return word.startsWith(SHIELD) ? word.slice(SHIELD.length) : word;
}
