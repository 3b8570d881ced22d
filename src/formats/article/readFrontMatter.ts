import { parse } from "yaml";
import { journeyError } from "../../core/error.ts";
import { isMap } from "../../core/isMap.ts";

/** A Markdown file taken apart. */
export interface ReadArticle {
  /** Its front matter, as YAML reads it; null when it has none. */
  data: Readonly<Record<string, unknown>> | null;
  body: string;
}

/** Far above any real front matter: a YAML reader's time grows faster than its input. */
const LONGEST = 64_000;

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
