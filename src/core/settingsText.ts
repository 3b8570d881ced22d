import { readSettings } from "./readSettings.ts";

/**
 * The text of a settings file with one value changed where it stands, or a line at the end; every other byte stays.
 * The value must be one that can be followed; null where a file could not hold it (a comment's mark, a line end).
 */
export function withSetting(text: string, name: string, value: string): string | null {
  const place = readSettings(text).given.get(name);
  const lines = linesOf(text);
  const changed =
    place === undefined
      ? `${text}${missingEnd(text)}${name} = ${value}${lineEnd(text)}`
      : lines.map((line, at) => (at + 1 === place.line ? withValue(line, value) : line)).join("");
  return readSettings(changed).given.get(name)?.text === value ? changed : null;
}

/** The text without that setting's line; a comment behind its value stays, on a line of its own. */
export function withoutSetting(text: string, name: string): string {
  const place = readSettings(text).given.get(name);
  return linesOf(text)
    .flatMap((line, at) => (at + 1 === place?.line ? remainder(line) : [line]))
    .join("");
}

/** Each with its end: LF, CR LF or CR, as the reader knows them. */
function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
}

/** `  day.end =`, the value, and what is behind it: a comment and the line's end. */
const PARTS = /^([^=]*=[ \t]*)(.*?)(\s*(?:\s#.*)?(?:\r\n|\n|\r)?)$/s;

function withValue(line: string, value: string): string {
  return line.replace(PARTS, (_, before: string, __: string, behind: string) => {
    const space = / =$/.test(before) ? " " : "";
    return before + space + value + behind;
  });
}

function remainder(line: string): string[] {
  const comment = /\s(#.*(?:\r\n|\n|\r)?)$/s.exec(line)?.[1];
  return comment === undefined ? [] : [comment];
}

function lineEnd(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

function missingEnd(text: string): string {
  return /(?:^\ufeff?|[\r\n])$/.test(text) ? "" : lineEnd(text);
}
