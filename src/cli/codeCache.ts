import { closeSync, fstatSync, openSync, readSync } from "node:fs";

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
    const [code, again] = [Buffer.allocUnsafeSlow(stats.size / 2), Buffer.allocUnsafeSlow(stats.size / 2)];
    if (readSync(file, code) + readSync(file, again) !== stats.size) return undefined;
    return code.equals(again) ? code : undefined;
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
