import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";

/** Caches this old belong to a version that has gone, or are made again. */
const KEPT_DAYS = 30;
const MS_A_DAY = 86_400_000;

/**
 * What V8 made of a program the last time, so that it need not be compiled again. Every name says which program it is
 * for; V8 itself turns down what another V8 or other flags have made. It does not notice damage, and would crash on
 * it: so the data stands in the file twice, and counts only where both are the same.
 */
export function readCode(path: string): Buffer | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    const stats = fstatSync(file);
    // Code is run with this user's rights: it has to be this user's own.
    if (stats.uid !== process.getuid?.() && process.getuid !== undefined) return undefined;
    if ((stats.mode & 0o022) !== 0 || stats.size === 0 || stats.size % 2 !== 0) return undefined;
    const bytes = Buffer.allocUnsafeSlow(stats.size);
    if (readSync(file, bytes, 0, stats.size, 0) !== stats.size) return undefined;
    const half = stats.size / 2;
    const code = bytes.subarray(0, half);
    return code.equals(bytes.subarray(half)) ? code : undefined;
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Keeps it for the next run. Whole or not at all, whoever else does the same; where it cannot be kept nothing happens. */
export function keepCode(folder: string, name: string, code: Buffer): void {
  const draft = join(folder, `${name}.${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
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
