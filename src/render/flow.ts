import type { Cell } from "./columns.ts";
import { proseColumns, type Screen } from "./screen.ts";
import { width, wrap } from "./width.ts";

const BETWEEN = " · ";

interface FlowStyle {
  between?: string;
  /** Before the first line: a name for what follows. The lines after it are indented as far. */
  label?: string;
  /** Painted after the columns were counted. */
  paintLabel?: (text: string) => string;
}

/** Parts side by side, each kept whole unless it is wider than a line. No lines when there are no parts. */
export function flow(parts: readonly Cell[], columns: number, style: FlowStyle = {}): string[] {
  const { between = "  ", label = "", paintLabel = (text) => text } = style;
  const margin = width(label);
  const room = proseColumns(columns);
  const lines: string[] = [];
  let line = paintLabel(label);
  let used = margin;
  for (const { text, paint } of parts.flatMap((part) => fitting(part, columns - margin))) {
    if (used > margin && used + between.length + width(text) > room) {
      lines.push(line);
      line = " ".repeat(margin);
      used = margin;
    }
    const gap = used > margin ? between : "";
    line += gap + paint(text);
    used += gap.length + width(text);
  }
  return used > margin ? [...lines, line] : lines;
}

/** A sentence whose parts are joined by ` · `: broken between them where it is wider than the screen. */
export function folded(line: string, columns: number): string[] {
  return width(line) <= columns ? [line] : flow(line.split(BETWEEN), columns, { between: BETWEEN });
}

/** The same for every line of an answer. */
export function foldedText(text: string, columns: number): string {
  return text
    .split("\n")
    .flatMap((line) => folded(line, columns))
    .join("\n");
}

function fitting(part: Cell, columns: number): Exclude<Cell, string>[] {
  const { text, paint } = typeof part === "string" ? { text: part, paint: (same: string) => same } : part;
  return wrap(text, columns).map((line) => ({ text: line, paint }));
}

/** Below a name that takes half the screen. */
const HANG = "    ";

/** A name and what it names; lines after the first stand beneath the words, where the name leaves room for them. */
export function labelled(label: string, text: string, { columns, paint }: Screen): string[] {
  const margin = width(label);
  if (margin > columns / 2) {
    const [first = "", ...rest] = wrap(label + text, columns, HANG);
    return [first.startsWith(label) ? paint.dim(label) + first.slice(label.length) : paint.dim(first), ...rest];
  }
  const lines = wrap(text, columns - margin);
  return lines.map((line, index) => (index === 0 ? paint.dim(label) : " ".repeat(margin)) + line);
}
