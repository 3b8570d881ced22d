import { chmodSync, existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { type BackupName, type BackupReason, backupName, readBackupName, stemOf } from "../core/backupName.ts";
import { daysKept } from "../core/backupRotation.ts";
import type { Moment } from "../core/moment.ts";
import { backUp } from "./backup.ts";
import { backupFolder } from "./backupPlace.ts";
import { Database } from "./database.ts";
import { makePrivateFolder } from "./privateFolder.ts";
import type { Counts } from "./soundness.ts";
import { SCHEMA_VERSION, schemaVersion } from "./version.ts";
import { whyReadOnly } from "./writability.ts";

/** How many of the backups made on request or before something stay. */
const OTHERS_KEPT = 10;

export interface BackupPlace {
  /** The journal. */
  path: string;
  addon: string | undefined;
  process: number;
}

export interface MadeBackup extends Counts {
  path: string;
}

/** A backup as it lies in the folder. */
export interface StoredBackup extends BackupName {
  path: string;
  bytes: number;
  /** Milliseconds since 1970. */
  madeAt: number;
}

/** The backups of a journal, the newest first. */
export function backupsOf(path: string): StoredBackup[] {
  const folder = backupFolder(path);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => readBackupName(stemOf(basename(path)), name) ?? [])
    .map((backup) => {
      const file = join(folder, backup.name);
      const { size, mtimeMs } = statSync(file);
      return { ...backup, path: file, bytes: size, madeAt: mtimeMs };
    })
    .sort((a, b) => b.madeAt - a.madeAt || (a.name < b.name ? 1 : -1));
}

/** Makes a verified backup in the folder and lets go of those the rotation no longer keeps, never of this one. */
export function makeBackup({ path, addon, process }: BackupPlace, reason: BackupReason, moment: Moment): MadeBackup {
  const folder = backupFolder(path);
  makePrivateFolder(folder);
  chmodSync(folder, 0o700);
  const target = freeName(folder, backupName(stemOf(basename(path)), reason, moment));
  const made = backUpTo({ path, addon, process }, target);
  prune(path, target);
  return made;
}

/** Makes a verified backup anywhere. */
export function backUpTo({ path, addon, process }: BackupPlace, target: string): MadeBackup {
  const db = new Database(path, { addon });
  try {
    return { path: target, ...backUp(db, target, { addon, process }) };
  } finally {
    db.close();
  }
}

/** The verified backup that a migration stands on; none where the journal may only be read, since nothing changes it. */
export function backUpBeforeMigration(place: BackupPlace, moment: Moment): void {
  if (whyReadOnly(place.path) !== null) return;
  const db = new Database(place.path, { addon: place.addon });
  const version = schemaVersion(db);
  db.close();
  if (version < SCHEMA_VERSION) makeBackup(place, "migration", moment);
}

/** A second backup of the same minute gets a number. */
function freeName(folder: string, name: string): string {
  for (let nth = 1; ; nth += 1) {
    const path = join(folder, nth === 1 ? name : name.replace(/\.db$/, `-${nth}.db`));
    if (!existsSync(path)) return path;
  }
}

/** `verified` was read back a moment ago: it stays even where a clock set back dates it before all others. */
function prune(path: string, verified: string): void {
  const all = backupsOf(path);
  const kept = daysKept(all.filter(({ reason }) => reason === "daily").map(({ day }) => day));
  const others = all.filter(({ reason }) => reason !== "daily").slice(OTHERS_KEPT);
  const old = all.filter(({ reason, day }) => reason === "daily" && !kept.has(day));
  for (const backup of [...old, ...others]) if (backup.path !== verified) rmSync(backup.path, { force: true });
}
