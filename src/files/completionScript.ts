import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Shell } from "../core/shells.ts";

/** The script of a shell's completion, from `completions/` of the package. */
export function completionScript(root: string, shell: Shell): string {
  return readFileSync(join(root, "completions", `journey.${shell}`), "utf8");
}
