import type { Cell } from "./columns.ts";
import { cut, width } from "./width.ts";

interface FlowStyle {
  between?: string;
  /** Before the first line: a name for what follows. The lines after it are indented as far. */
  label?: string;
  /** Painted after the columns were counted. */
  paintLabel?: (text: string) => string;
}

/** Parts side by side, each kept whole and cut only when it is wider than a line. */
export function flow(parts: readonly Cell[], columns: number, style: FlowStyle = {}): string[] {
  const { between = "  ", label = "", paintLabel = (text) => text } = style;
  const margin = width(label);
  const lines: string[] = [];
  let line = paintLabel(label);
  let used = margin;
  for (const part of parts) {
    const { text, paint } = typeof part === "string" ? { text: part, paint: undefined } : part;
    const shown = cut(text, columns - margin);
    const needed = width(shown);
    if (used > margin && used + between.length + needed > columns) {
      lines.push(line);
      line = " ".repeat(margin);
      used = margin;
    }
    const gap = used > margin ? between : "";
    line += gap + (paint?.(shown) ?? shown);
    used += gap.length + needed;
  }
  return used > margin ? [...lines, line] : lines;
}
