import { closeSync, openSync, readdirSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "../files/newFolder.ts";

/** Caches this old belong to a version that has gone, or are made again. */
const KEPT_DAYS = 30;
const MS_A_DAY = 86_400_000;

/**
 * Keeps what V8 made of a program for the next run, twice as `readCode` wants it. Whole or not at all, whoever else does the
 * same; where it cannot be kept nothing happens.
 */
export function keepCode(folder: string, name: string, code: Buffer): void {
  const draft = join(folder, `${name}.${process.pid}`);
  try {
    makeFolder(folder, 0o700);
    const file = openSync(draft, "wx", 0o600);
    try {
      for (let copy = 0; copy < 2; copy += 1) if (writeSync(file, code) !== code.length) throw new Error("cut short");
    } finally {
      closeSync(file);
    }
    renameSync(draft, join(folder, name));
    dropOld(folder);
  } catch {
    dropQuietly(draft);
  }
}

function dropQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // There is no such folder either.
  }
}

function dropOld(folder: string): void {
  const oldest = Date.now() - KEPT_DAYS * MS_A_DAY;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).mtimeMs < oldest) rmSync(path, { force: true });
  }
}
