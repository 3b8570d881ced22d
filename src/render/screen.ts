import type { Paint } from "./paint.ts";

/** Where a text is shown. */
export interface Screen {
  /** 40 and more; Infinity where nothing bounds a line. */
  columns: number;
  paint: Paint;
}
