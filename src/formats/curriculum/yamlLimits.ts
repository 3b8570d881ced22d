import { CST, Lexer, Parser } from "yaml";
import { journeyError } from "../../core/error.ts";

const MAX_LENGTH = 5_000_000;
const MAX_NODES = 20_000;
const MAX_DEPTH = 12;
const MAX_ALIASES = 100;
/** Marks, spaces and line ends of any kind: ten a node is more than a person writes. */
const MAX_TOKENS = 10 * MAX_NODES;

const NODES: ReadonlySet<CST.TokenType | null> = new Set([
  "scalar",
  "single-quoted-scalar",
  "double-quoted-scalar",
  "block-scalar-header",
  "flow-map-start",
  "flow-seq-start",
  "seq-item-ind",
]);

/**
 * Throws `refused` for a text no curriculum needs: over 5 MB, 20,000 values, 12 levels or 100 aliases. It looks at one
 * token at a time and stops at the first too many, so nothing has been built by then.
 */
export function refuseBeyondLimits(text: string, name: string): void {
  if (text.length > MAX_LENGTH) throw tooMuch(name, "is larger than 5 MB");

  const parser = new Parser();
  let tokens = 0;
  let nodes = 0;
  let aliases = 0;
  for (const token of new Lexer().lex(text)) {
    // Each stray mark would become a complaint to build, so it counts as much as a value.
    for (const { type } of parser.next(token)) if (type === "error") nodes++;
    const type = CST.tokenType(token);
    if (NODES.has(type)) nodes++;
    if (type === "alias") aliases++;

    if (++tokens > MAX_TOKENS) throw tooMuch(name, `has more than ${MAX_TOKENS} marks and line ends`);
    if (nodes > MAX_NODES) throw tooManyNodes(name);
    if (aliases > MAX_ALIASES) throw tooMuch(name, `has more than ${MAX_ALIASES} aliases`);
    // The document itself is the first level of the parser.
    if (parser.stack.length - 1 > MAX_DEPTH) throw tooMuch(name, `is nested deeper than ${MAX_DEPTH} levels`);
  }
}

/** Counts the values of a curriculum as it is read: an alias is short and may stand for thousands. */
export function valueBudget(name: string): () => void {
  let values = 0;
  return () => {
    if (++values > MAX_NODES) throw tooManyNodes(name);
  };
}

function tooManyNodes(name: string): Error {
  return tooMuch(name, `has more than ${MAX_NODES} values`);
}

function tooMuch(name: string, what: string): Error {
  return journeyError("refused", `${name} ${what}: no curriculum needs that`);
}
