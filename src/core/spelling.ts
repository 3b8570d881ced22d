/** Accents of Latin, Greek and Cyrillic. The marks of other scripts are letters to their readers and stay. */
const ACCENTS = /[\u0300-\u036f]/g;
// Made where they are needed: V8 takes half a millisecond for such an expression, and most texts are ASCII.
const notInAWord = () => /[^\p{L}\p{M}\p{N}]+/u;
const ASCII = /^[\u0000-\u007f]*$/;
// No bracket inside, so that a run of opening ones is not searched to the end from each of them.
const IN_BRACKETS = /\([^()]*\)/g;
const SLUG_LENGTH = 80;

/** Normalising sorts a run of marks in quadratic time; Unicode's Stream-Safe Text Format (UAX 15) ends one at 30. */
const piledMarks = () => /(\p{M}{30})\p{M}+/gu;

/** Text as it is compared: case, accents, width and ligatures set aside, spaces single. */
export function plain(text: string): string {
  if (ASCII.test(text)) return singleSpaced(text.toLowerCase());
  const parts = text.replace(piledMarks(), "$1").normalize("NFKD").replace(piledMarks(), "$1");
  return singleSpaced(parts.replace(ACCENTS, "").toLowerCase().normalize("NFKC"));
}

/** What is to be one space and is not yet: a match for every single one would make a string of every word. */
export const SPACES = /\s{2,}|[^\S ]/g;

/** Words with one space between them. */
export function singleSpaced(text: string): string {
  return text.replace(SPACES, " ").trim();
}

/** The words of a text as they are compared; "t-SNE" has two, "!" none. */
export function plainWords(text: string): string[] {
  const compared = plain(text);
  return compared.split(ASCII.test(compared) ? /[^0-9a-z]+/ : notInAWord()).filter((word) => word !== "");
}

/**
 * A title as part of a slug: `support-vector-machines` for "Support Vector Machines (SVM)". What stands in brackets
 * is left out, unless nothing else is there. Empty for a title without a letter or digit.
 */
export function slugOf(title: string): string {
  const outside = plainWords(title.replace(IN_BRACKETS, " "));
  const words = outside.length > 0 ? outside : plainWords(title);
  const slug = words.join("-");
  if (slug.length <= SLUG_LENGTH) return slug;
  // A letter is two units at most: what is beyond so many cannot be among the first ones.
  const letters = [...slug.slice(0, 2 * (SLUG_LENGTH + 1))];
  if (letters.length <= SLUG_LENGTH) return slug;
  const cut = letters.lastIndexOf("-", SLUG_LENGTH);
  return letters.slice(0, cut > 0 ? cut : SLUG_LENGTH).join("");
}

/** How many letters to add, drop, change or swap with their neighbour to get from one text to the other. */
export function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const changed = from[row - 1] === to[column - 1] ? 0 : 1;
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current.push(
        Math.min(
          at(last, column) + 1,
          at(current, column - 1) + 1,
          at(last, column - 1) + changed,
          swapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return at(last, to.length);
}

/** The name a misspelling may have meant: one within two slips, that keeps at least half of the letters. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const slips = (name: string) => editDistance(word.slice(0, 100).toLowerCase(), name);
  const [best] = names.toSorted((one, other) => slips(one) - slips(other));
  if (best === undefined) return undefined;
  return slips(best) <= Math.min(2, Math.max(word.length, best.length) / 2) ? best : undefined;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

/** Somebody's words inside a message: in quotes, on one line, cut where they would bury the message. */
export function quoted(text: string): string {
  const line = [...text.slice(0, 200).replace(/\s+/g, " ").trim()];
  return line.length <= 60 && text.length <= 200 ? `"${line.join("")}"` : `"${line.slice(0, 59).join("")}…"`;
}
