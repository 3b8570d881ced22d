import { accessSync, constants } from "node:fs";
import { dirname } from "node:path";

/** Why this user may not write a journal; null when they may. */
export function whyReadOnly(path: string): string | null {
  if (!mayWrite(path)) return "this user may not write the file";
  return mayWrite(dirname(path)) ? null : `this user may not write in ${dirname(path)}`;
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
