import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { findAddon } from "../../src/files/addon.ts";

const RELEASE = "better-sqlite3/build/Release";

it.each([
  ["below the package", "app", "app/node_modules"],
  ["beside an installed package", "node_modules/journey", "node_modules"],
  ["at the root of a workspace", "packages/site/node_modules/journey", "node_modules"],
])("finds the addon %s", (_, root, modules) => {
  const folder = mkdtempSync(join(tmpdir(), "journey-addon-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, root), { recursive: true });
  mkdirSync(join(folder, modules, RELEASE), { recursive: true });
  const addon = join(folder, modules, RELEASE, "better_sqlite3.node");
  writeFileSync(addon, "");
  expect(findAddon(join(folder, root))).toBe(addon);
});
