import { chmodSync, existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import type { Finding } from "../core/finding.ts";
import { verified } from "./backup.ts";
import { backupsOf } from "./backupFolder.ts";
import { backupFolder } from "./backupPlace.ts";
import { DAILY_LIMIT } from "./dailyBackup.ts";
import { type FileSystemType, fileSystemType, freeBytes, networkName } from "./fileSystem.ts";

const MEGABYTE = 1024 * 1024;
/** Room for the -wal, a backup and a migration of a small journal. */
const ENOUGH = 50 * MEGABYTE;
const DAY = 86_400_000;

/** Files and folders that others may read or write, with the mode each should have. `others` are further private paths. */
export function openToOthers(path: string, others: readonly string[] = []): { path: string; mode: number }[] {
  const files = [path, `${path}-wal`, `${path}-shm`, ...backupsOf(path).map((backup) => backup.path)];
  return [...files, dirname(path), backupFolder(path), ...others]
    .filter((name) => existsSync(name))
    .flatMap((name) => {
      const stats = statSync(name);
      return (stats.mode & 0o077) === 0 ? [] : [{ path: name, mode: stats.isDirectory() ? 0o700 : 0o600 }];
    });
}

export function checkPermissions(path: string, others: readonly string[]): Finding {
  const open = openToOthers(path, others);
  const whose = existsSync(path) ? "the journal is its owner's alone" : "nothing of it is open to others";
  if (open.length === 0) return { check: "permissions", state: "pass", text: whose };
  return {
    check: "permissions",
    state: "finding",
    text: `others may look into ${open.map((file) => file.path).join(", ")}`,
    hint: "journey doctor --fix",
  };
}

export function makePrivate(path: string, others: readonly string[]): void {
  for (const { path: name, mode } of openToOthers(path, others)) chmodSync(name, mode);
}

export function checkDisk(path: string, typeOf: FileSystemType = fileSystemType): Finding[] {
  const network = networkName(typeOf(dirname(path)));
  const free = freeBytes(dirname(path));
  const needed = Math.max(ENOUGH, 2 * (existsSync(path) ? statSync(path).size : 0));
  return [
    network === null
      ? { check: "file system", state: "pass", text: "a local one" }
      : {
          check: "file system",
          state: "finding",
          text: `a network one (${network}): write from one machine at a time`,
          hint: "keep the journal on a local disk",
        },
    free === null || free >= needed
      ? { check: "disk", state: "pass", text: free === null ? "its free space is unknown" : "enough room" }
      : {
          check: "disk",
          state: "finding",
          text: `only ${Math.floor(free / MEGABYTE)} MB are free`,
          hint: "make room before it is full",
        },
  ];
}

/** The newest backup that is still whole: one that was verified when it was made may have been damaged since. */
export function newestSound(path: string, addon: string | undefined): { path: string; madeAt: number } | null {
  for (const backup of backupsOf(path)) {
    try {
      verified(backup.path, addon);
      return backup;
    } catch {}
  }
  return null;
}

export function checkBackups(path: string, { addon, now }: { addon: string | undefined; now: number }): Finding {
  const check = "backups";
  const hint = "journey backup";
  const count = backupsOf(path).length;
  if (count === 0 && !existsSync(path)) return { check, state: "pass", text: "there is nothing to copy yet" };
  if (count === 0) return { check, state: "finding", text: "there is none", hint };
  const newest = newestSound(path, addon);
  if (newest === null)
    return { check, state: "fail", text: count === 1 ? "the only one is damaged" : `none of ${count} is whole`, hint };
  const journal = statSync(path, { throwIfNoEntry: false });
  if (journal && journal.size > DAILY_LIMIT && now - newest.madeAt > 7 * DAY)
    return { check, state: "finding", text: "above 100 MB none is made by itself, and the last is old", hint };
  const days = Math.max(0, Math.floor((now - newest.madeAt) / DAY));
  const age = days === 0 ? "today's" : `${days} ${days === 1 ? "day" : "days"} old`;
  return { check, state: "pass", text: `the newest is whole, ${age}: ${newest.path}` };
}
