import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";

const ADDON = "node_modules/better-sqlite3/build/Release/better_sqlite3.node";

/**
 * better-sqlite3's addon, looked for as Node looks for a package: below this one, and below each folder above it. Given by
 * path because the library's own search costs half of its start. Where there is none, loading the path answered says so.
 */
export function findAddon(root: string): string {
  for (let folder = root; ; folder = dirname(folder)) {
    const path = resolve(folder, ADDON);
    if (existsSync(path) || folder === dirname(folder)) return path;
  }
}
