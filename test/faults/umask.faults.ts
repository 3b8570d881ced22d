import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { folder } from "../helpers/journalFile.ts";
import { count } from "./counts.ts";
import { runUnderUmask } from "./umask.ts";

it.each(["000", "077", "022"])("under umask %s everything is its owner's alone", (umask) => {
  const home = folder();
  const modes = runUnderUmask(home, umask);
  count({ runs: 3 });
  expect(modes.files.length).toBeGreaterThan(3);
  expect(modes.files.filter(({ mode }) => mode !== 0o600)).toEqual([]);
  expect(modes.folders.filter(({ mode }) => mode !== 0o700)).toEqual([]);
  expect(readdirSync(join(home, ".local/share/journey")).length).toBeGreaterThan(2);
  expect(statSync(join(home, "copy.db")).mode & 0o777).toBe(0o600);
});
