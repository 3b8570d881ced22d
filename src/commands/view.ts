import type { Paint } from "../render/paint.ts";

/** What a command answers. The frame prints `data` under `--json`, else `text`, so the two cannot drift apart. */
export interface View {
  data: unknown;
  text(paint: Paint): string | Iterable<string>;
  /** Remarks beside the answer, for standard error; silent under `--quiet` and `--json`. */
  notes?: readonly string[];
  exit?: number;
}
