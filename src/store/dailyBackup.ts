import { existsSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { backupName, stemOf } from "../core/backupName.ts";
import type { Moment } from "../core/moment.ts";
import { backupFolder } from "./backupPlace.ts";

/** Above this many bytes the day's backup would be felt every night; `doctor` says so and asks for one by hand. */
export const DAILY_LIMIT = 100 * 1024 * 1024;

/** Whether the day's own backup is still to be made. */
export function dailyBackupIsDue(path: string, moment: Moment): boolean {
  const name = backupName(stemOf(basename(path)), "daily", moment);
  return !existsSync(resolve(backupFolder(path), name)) && statSync(path).size <= DAILY_LIMIT;
}
