import { cut, pad, width } from "./width.ts";

export interface Column {
  align?: "left" | "right";
  /** It takes the room the others leave, and is cut to it. At most one a table. */
  flexible?: boolean;
  /** The columns it needs to be worth showing; a flexible one has at least these. */
  min?: number;
  /** Cut beyond these. */
  max?: number;
  /** Left out when there is no room, the highest first. Without it the column always stays. */
  drop?: number;
  paint?: (text: string) => string;
}

/** Text of one line, cleaned; with a colour of its own where it differs from its column's. */
export type Cell = string | { text: string; paint: (text: string) => string };

export type Row = readonly Cell[];

interface Placed extends Column {
  index: number;
  width: number;
}

const GAP = "  ";
const FLEXIBLE_MIN = 12;

/**
 * Rows as aligned lines of at most `columns` columns. When they do not fit, the flexible column is cut down to its
 * minimum, then columns that may be dropped go, then every line is cut.
 */
export function table(layout: readonly Column[], rows: readonly Row[], columns: number): string[] {
  const placed = place(layout, rows, columns);
  return rows.map((row) => line(placed, row, columns));
}

function place(layout: readonly Column[], rows: readonly Row[], columns: number): Placed[] {
  let kept = layout.map((column, index) => ({ ...column, index, width: natural(column, index, rows) }));
  kept = kept.filter((column) => column.width > 0);
  while (taken(kept) > columns) {
    const expendable = kept.filter((column) => column.drop !== undefined);
    if (expendable.length === 0) break;
    const last = Math.max(...expendable.map((column) => column.drop ?? 0));
    kept = kept.filter((column) => column.drop !== last);
  }
  const rest = columns - taken(kept);
  return kept.map((column) => {
    if (column.flexible !== true) return column;
    return { ...column, width: Math.min(column.width, leastWidth(column) + Math.max(0, rest)) };
  });
}

function natural({ max = Number.POSITIVE_INFINITY }: Column, index: number, rows: readonly Row[]): number {
  const widest = rows.reduce((most, row) => Math.max(most, width(textOf(row[index]))), 0);
  return Math.min(widest, max);
}

function leastWidth(column: Placed): number {
  return column.flexible === true ? Math.min(column.width, column.min ?? FLEXIBLE_MIN) : column.width;
}

/** The columns a line needs when the flexible one is at its minimum. */
function taken(placed: readonly Placed[]): number {
  const gaps = GAP.length * Math.max(0, placed.length - 1);
  return placed.reduce((sum, column) => sum + leastWidth(column), gaps);
}

/** Padded, then painted; spaces and empty cells at the end are left out. */
function line(placed: readonly Placed[], row: Row, columns: number): string {
  const last = placed.findLastIndex(({ index }) => textOf(row[index]) !== "");
  let left = columns;
  let shown = "";
  for (const [place, column] of placed.slice(0, last + 1).entries()) {
    const gap = place === 0 ? "" : GAP;
    const room = Math.min(column.width, left - gap.length);
    if (room <= 0) break;
    const cell = row[column.index];
    const text = textOf(cell);
    const ends = place === last && column.align !== "right";
    shown += gap + paintOf(cell, column)(ends ? cut(text, room) : pad(text, room, column.align));
    left -= gap.length + room;
  }
  return shown;
}

function textOf(cell: Cell | undefined): string {
  return typeof cell === "string" ? cell : (cell?.text ?? "");
}

function paintOf(cell: Cell | undefined, column: Column): (text: string) => string {
  const own = typeof cell === "object" ? cell.paint : undefined;
  return own ?? column.paint ?? ((text) => text);
}
