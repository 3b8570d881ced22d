import { parse, stringify } from "yaml";
import { journeyError } from "../../core/error.ts";
import { isMap } from "../../core/isMap.ts";

export type FrontMatter = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** A key with its value, or nothing: front matter has no empty keys. */
export function given(key: string, value: string | readonly string[] | null): FrontMatter {
  return value === null || value.length === 0 ? {} : { [key]: value };
}

/** A Markdown file taken apart. */
export interface ReadArticle {
  /** Its front matter, as YAML reads it; null when it has none. */
  data: Readonly<Record<string, unknown>> | null;
  body: string;
}

/** Far above any real front matter: a YAML reader's time grows faster than its input. */
const LONGEST = 64_000;

// Allowed in a quoted JSON string, refused or folded away by some YAML readers.
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * A Markdown file: front matter, a blank line, the body as it is. Every string is quoted, dates too: an unquoted date,
 * number or colon is read as something else by the services (facts/publishing.md).
 */
export function withFrontMatter(data: FrontMatter, body: string): string {
  const yaml = stringify(data, {
    defaultKeyType: "PLAIN",
    defaultStringType: "QUOTE_DOUBLE",
    doubleQuotedAsJSON: true,
    lineWidth: 0,
  });
  return `---\n${yaml.replace(UNPRINTABLE, unicodeEscape)}---\n\n${body}`;
}

/**
 * What `withFrontMatter` wrote, and what other tools write. Throws "refused" for front matter that is not a map of
 * YAML or is longer than any real one.
 */
export function readFrontMatter(text: string): ReadArticle {
  const opened = /^\ufeff?---[ \t]*\r?\n/.exec(text);
  if (opened === null) return { data: null, body: text };
  const rest = text.slice(opened[0].length);
  const closed = /^---[ \t]*(?:\r?\n(?:\r?\n)?|$(?![\s\S]))/m.exec(rest);
  if (closed === null) return { data: null, body: text };
  return { data: readMap(rest.slice(0, closed.index)), body: rest.slice(closed.index + closed[0].length) };
}

function readMap(yaml: string): Readonly<Record<string, unknown>> {
  if (yaml.length > LONGEST) throw journeyError("refused", `front matter of ${yaml.length} characters`);
  const value = parsed(yaml);
  if (value === null) return {};
  if (!isMap(value)) throw journeyError("refused", "front matter is not a map of keys to values");
  return value;
}

function parsed(yaml: string): unknown {
  try {
    return parse(yaml, { schema: "core" });
  } catch (error) {
    const [line] = (error instanceof Error ? error.message : String(error)).split("\n");
    throw journeyError("refused", `front matter is not YAML: ${line}`);
  }
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
