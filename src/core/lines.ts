/** A line of a Markdown text, ending included, that knows whether it is code. */
export interface Line {
  text: string;
  /** Where it begins in the whole text. */
  start: number;
  /** Inside a fenced block, or one of its two fences. */
  fenced: boolean;
}

interface Fence {
  mark: string;
  /** What stands before the mark: indentation, or the marks of a list or quotation it opened in. */
  prefix: string;
}

// A fence may stand in a list or a quotation, so their marks may come before it.
const OPENING = /^((?:[ \t]|>|[-*+][ \t]|\d{1,9}[.)][ \t])*)(`{3,}(?!`)|~{3,})/;
/** No fence opens behind more marks than this: a pattern that follows millions of them runs out of stack. */
const DEEPEST = 1000;
const CLOSING = /^[ \t>]*(`{3,}|~{3,})\s*$/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]+|$)/;

/** The lines of a Markdown text, in order. Together they are the text, byte for byte. */
export function linesOf(text: string): Line[] {
  return scan(text).lines;
}

/**
 * What must stand between `text` and a block that follows it: at least one blank line, and the end of a fence that
 * `text` forgot to close, which would swallow what follows.
 */
export function joint(text: string): string {
  if (text === "") return "";
  const open = text.includes("```") || text.includes("~~~") ? scan(text).open : null;
  const newline = text.endsWith("\n") ? "" : "\n";
  if (open !== null && open.prefix.trim() === "") return `${newline}${open.prefix}${open.mark}\n\n`;
  return text.endsWith("\n\n") || text.endsWith("\n\r\n") ? "" : `${newline}\n`;
}

/** The words of an ATX heading (`## Tomorrow`) and its level, 1 to 6; null for any other line. */
export function headingOf(line: Line): { level: number; title: string } | null {
  const marks = line.fenced ? null : HEADING.exec(line.text.trimEnd());
  if (marks === null) return null;
  const title = line.text.slice(marks[0].length).trim();
  return { level: marks[0].trim().length, title: title.replace(/(?:^|[ \t])#+$/, "").trim() };
}

function scan(text: string): { lines: Line[]; open: Fence | null } {
  const lines: Line[] = [];
  let open: Fence | null = null;
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline + 1;
    const line = text.slice(start, end);
    if (open !== null && leaves(line, open)) open = null;
    const opened: Fence | null = open === null ? opening(line) : null;
    lines.push({ text: line, start, fenced: open !== null || opened !== null });
    if (opened !== null) open = opened;
    else if (open !== null && closes(line, open)) open = null;
    start = end;
  }
  return { lines, open };
}

function opening(line: string): Fence | null {
  const [opened = "", prefix, mark] = OPENING.exec(line.slice(0, DEEPEST)) ?? [];
  if (prefix === undefined || mark === undefined) return null;
  // After backticks, another one would make it code in a line.
  return mark.startsWith("`") && line.includes("`", opened.length) ? null : { mark, prefix };
}

/** Whether a line ends the quotation or list a fence was opened in, and the fence with it. */
function leaves(line: string, { prefix }: Fence): boolean {
  if (prefix.includes(">")) return !/^[ \t]*>/.test(line);
  return prefix.trim() !== "" && /^\S/.test(line);
}

function closes(line: string, open: Fence): boolean {
  return CLOSING.exec(line)?.[1]?.startsWith(open.mark) ?? false;
}
