import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** The folder of the package: the nearest one above `from` that holds `migrations`. `dist/` and `src/` are both below it. */
export function packageRoot(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(resolve(folder, "migrations"))) return folder;
    if (folder === dirname(folder)) throw new Error(`no migrations folder above ${from}`);
  }
}
