type Value = string | number | boolean | readonly string[];
export type FrontMatter = Readonly<Record<string, Value>>;

/** A key with its value, or nothing: front matter has no empty keys. */
export function given(key: string, value: string | readonly string[] | null): FrontMatter {
  return value === null || value.length === 0 ? {} : { [key]: value };
}

// Allowed in a quoted JSON string, refused or folded away by some YAML readers.
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * A Markdown file: front matter, a blank line, the body as it is. Every string is quoted, dates too: an unquoted date,
 * number or colon is read as something else by the services (facts/publishing.md). What a key may hold is JSON, which a
 * quoted scalar of YAML includes, so this writes what the yaml package would, in a hundredth of its time.
 */
export function withFrontMatter(data: FrontMatter, body: string): string {
  let yaml = "";
  for (const key in data) yaml += `${key}:${written(data[key] as Value)}\n`;
  return `---\n${yaml || "{}\n"}---\n\n${body}`;
}

function written(value: Value): string {
  if (typeof value !== "object") return ` ${scalar(value)}`;
  return value.length === 0 ? " []" : value.map((item) => `\n  - ${scalar(item)}`).join("");
}

function scalar(value: string | number | boolean): string {
  return JSON.stringify(value).replace(UNPRINTABLE, unicodeEscape);
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
