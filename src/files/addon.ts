import { existsSync } from "node:fs";
import { join } from "node:path";

const ADDON = "better-sqlite3/build/Release/better_sqlite3.node";

/**
 * better-sqlite3's addon: below the package in a checkout, beside it where the package is installed. Given by path
 * because the library's own search costs half of its start; undefined leaves it to that search.
 */
export function findAddon(root: string): string | undefined {
  return [join(root, "node_modules", ADDON), join(root, "..", ADDON)].find((path) => existsSync(path));
}
