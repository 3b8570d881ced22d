import type { Paint } from "./paint.ts";

/** Where a text is shown. */
export interface Screen {
  /** 40 and more; Infinity where nothing bounds a line. */
  columns: number;
  paint: Paint;
}

const PROSE = 80;

/** The columns for sentences and lists of our own: in a pipe tables and titles go on, these keep to a readable line. */
export function proseColumns(columns: number): number {
  return Number.isFinite(columns) ? columns : PROSE;
}
