import { pad, width, wrap } from "./width.ts";

export interface Column {
  align?: "left" | "right";
  /** It takes the room the others leave, and is cut to it. At most one a table. */
  flexible?: boolean;
  /** A flexible column that goes on beneath itself instead of being cut. */
  wraps?: boolean;
  /** The columns a flexible column needs to be worth showing. */
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
 * Rows in aligned columns, after an indentation, no line wider than `columns`: one text a row, of several lines where a
 * cell wraps. When they do not fit, the flexible column gives way down to its minimum, then columns that may be dropped
 * go, then the last ones are cut.
 */
export function table(layout: readonly Column[], rows: readonly Row[], columns: number, indent = ""): string[] {
  const placed = place(layout, rows, columns - indent.length);
  return rows.map((row) =>
    rowLines(placed, row)
      .map((line) => indent + line)
      .join("\n"),
  );
}

/** Which columns such a table shows: those with something in them that did not have to be left out. */
export function shownColumns(layout: readonly Column[], rows: readonly Row[], columns: number): Set<number> {
  return new Set(place(layout, rows, columns).map(({ index }) => index));
}

function place(layout: readonly Column[], rows: readonly Row[], columns: number): Placed[] {
  const natural = layout.map((column, index) => ({ ...column, index, width: widest(column, index, rows) }));
  const kept = withoutDropped(
    natural.filter((column) => column.width > 0),
    columns,
  );
  let left = columns - gaps(kept);
  let spare = columns - taken(kept);
  return kept.map((column) => {
    const wanted = column.flexible ? Math.min(column.width, leastWidth(column) + Math.max(0, spare)) : column.width;
    const given = Math.max(0, Math.min(wanted, left));
    if (column.flexible) spare = 0;
    left -= given;
    return { ...column, width: given };
  });
}

function widest({ max = Number.POSITIVE_INFINITY }: Column, index: number, rows: readonly Row[]): number {
  const natural = rows.reduce((most, row) => Math.max(most, width(textOf(row[index]))), 0);
  return Math.min(natural, max);
}

function withoutDropped(placed: readonly Placed[], columns: number): readonly Placed[] {
  const expendable = placed.flatMap(({ drop }) => (drop === undefined ? [] : [drop]));
  if (taken(placed) <= columns || expendable.length === 0) return placed;
  const last = Math.max(...expendable);
  return withoutDropped(
    placed.filter(({ drop }) => drop !== last),
    columns,
  );
}

function leastWidth(column: Placed): number {
  return column.flexible ? Math.min(column.width, column.min ?? FLEXIBLE_MIN) : column.width;
}

/** The columns a line needs when the flexible one is at its minimum. */
function taken(placed: readonly Placed[]): number {
  return placed.reduce((sum, column) => sum + leastWidth(column), gaps(placed));
}

function gaps(placed: readonly Placed[]): number {
  return GAP.length * Math.max(0, placed.length - 1);
}

function rowLines(placed: readonly Placed[], row: Row): string[] {
  const cells = placed.map((column) => {
    const text = textOf(row[column.index]);
    // One column could not hold a wide character.
    return column.wraps && column.width > 1 ? wrap(text, column.width) : [text];
  });
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) => {
    const texts = cells.map((lines) => lines[at] ?? "");
    return rowLine(placed, row, texts);
  });
}

/** Padded, then painted; the spaces at the end are left out. */
function rowLine(placed: readonly Placed[], row: Row, texts: readonly string[]): string {
  const last = texts.findLastIndex((text) => text !== "");
  return placed
    .slice(0, last + 1)
    .map((column, at) => {
      const padded = pad(texts[at] ?? "", column.width, column.align);
      return paintOf(row[column.index], column)(at === last ? padded.trimEnd() : padded);
    })
    .join(GAP);
}

function textOf(cell: Cell | undefined): string {
  return typeof cell === "string" ? cell : (cell?.text ?? "");
}

function paintOf(cell: Cell | undefined, column: Column): (text: string) => string {
  const own = typeof cell === "object" ? cell.paint : undefined;
  return own ?? column.paint ?? ((text) => text);
}
