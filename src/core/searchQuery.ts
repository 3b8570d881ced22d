import { type JourneyError, journeyError } from "./error.ts";
import { hasLetterOrDigit } from "./letters.ts";

/** One thing looked for: the words of a phrase in order, or the beginning of a word. */
export interface Term {
  text: string;
  prefix: boolean;
  /** It may begin anywhere: the index holds a run of a script without spaces as one word. */
  anywhere: boolean;
}

/** What somebody looks for: one of each group's terms has to be there, and none of `without`. */
export interface SearchQuery {
  groups: Term[][];
  without: Term[];
}

const PIECE = /(-?)(?:"([^"]*)("?)|([^\s"]+))/g;
const FORMS = 'words, "a phrase", begin*, -without, this OR that';

/** A piece as it was typed: a word or a phrase, perhaps with a minus before it. */
interface Piece {
  whole: string;
  minus: boolean;
  term: Term;
}

/**
 * Reads a query as search engines taught people to write it: every word has to be there, in any order; `"a phrase"`,
 * `begin*`, `-without`, and `OR` between two neighbours. Throws `usage` with what is wrong.
 */
export function readQuery(text: string): SearchQuery {
  const query: SearchQuery = { groups: [], without: [] };
  let joins = false;
  for (const match of text.matchAll(PIECE)) {
    if (match[0] === "OR") {
      if (query.groups.length === 0 || joins) throw malformed("OR stands between two words");
      joins = true;
    } else {
      place(readPiece(match), joins, query);
      joins = false;
    }
  }
  if (joins) throw malformed("OR stands between two words");
  if (query.groups.length === 0 && query.without.length > 0)
    throw malformed("a search needs a word to find, not only one to leave out");
  return query;
}

function readPiece([whole, minus, phrase, closing, word = ""]: RegExpMatchArray): Piece {
  if (phrase !== undefined && closing === "") throw malformed(`the quotation ${whole} is not closed`);
  const term = phrase === undefined ? termOf(word) : { text: phrase, prefix: false, anywhere: UNSPACED.test(phrase) };
  if (!hasLetterOrDigit(term.text)) throw malformed(`${whole} has no letter or digit to look for`);
  return { whole, minus: minus === "-", term };
}

function place({ whole, minus, term }: Piece, joins: boolean, { groups, without }: SearchQuery): void {
  if (minus && joins) throw malformed(`OR cannot be followed by ${whole}`);
  if (minus) without.push(term);
  else if (joins) groups.at(-1)?.push(term);
  else groups.push([term]);
}

/** As SQLite's FTS5 wants it; every term is quoted, so that nothing in it is an operator. Null for an empty query. */
export function ftsExpression({ groups, without }: SearchQuery): string | null {
  if (groups.length === 0) return null;
  const wanted = groups.map((terms) => `(${terms.map(ftsTerm).join(" OR ")})`).join(" AND ");
  return without.length === 0 ? wanted : `(${wanted}) NOT (${without.map(ftsTerm).join(" OR ")})`;
}
export function ftsTerm({ text, prefix }: Term): string {
  return `"${text.replaceAll('"', '""')}"${prefix ? " *" : ""}`;
}

/** Scripts written without spaces. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

function termOf(word: string): Term {
  if (word.endsWith("*")) return { text: word.slice(0, -1), prefix: true, anywhere: false };
  const anywhere = UNSPACED.test(word);
  return { text: word, prefix: anywhere, anywhere };
}

function malformed(message: string): JourneyError {
  return journeyError("usage", message, FORMS);
}
