/** Stands before an argument that begins like a list item, so that it is not read as an option; argv never holds it. */
const SHIELD = "\0";

/** `journey log "- tried k-means"` is text, not an option: hides such arguments from the option parser. */
export function shielded(argv: readonly string[]): string[] {
  return argv.map((word) => (/^-+\s/.test(word) ? SHIELD + word : word));
}

/** The argument as it was typed. */
export function unshielded(word: string): string {
  return word.startsWith(SHIELD) ? word.slice(SHIELD.length) : word;
}
