import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { isoDay } from "../core/day.ts";
import { type Moment, studyDay } from "../core/moment.ts";
import { type BackupPlace, makeBackup } from "./backupFolder.ts";
import { backupFolder } from "./backupPlace.ts";
import { myDevice } from "./changeLog.ts";
import { Database } from "./database.ts";
import { createPrivate } from "./folderSync.ts";
import { type OpenOptions, openDatabase, refuseForeign } from "./open.ts";
import { makePrivateFolder } from "./privateFolder.ts";
import { rebuildIndex, rebuildTables } from "./rebuild.ts";

/**
 * A backup before anything is mended. A damaged journal has no verified one: its files are copied aside as they are.
 * Answers where.
 */
export function setAside(place: BackupPlace, moment: Moment): string {
  try {
    return makeBackup(place, "fix", moment).path;
  } catch {
    const folder = backupFolder(place.path);
    makePrivateFolder(folder);
    const target = freeName(join(folder, `damaged-${isoDay(studyDay(moment))}`));
    for (const side of ["", "-wal", "-journal"]) {
      if (!existsSync(place.path + side)) continue;
      createPrivate(target + side);
      copyFileSync(place.path + side, target + side);
    }
    return target;
  }
}

function freeName(start: string): string {
  for (let nth = 1; ; nth += 1) {
    const path = nth === 1 ? `${start}.db` : `${start}-${nth}.db`;
    if (!existsSync(path)) return path;
  }
}

/** Makes everything anew that follows from the change log: tables, days, indexes. Texts are never touched. */
export function rebuildDerived(path: string, options: OpenOptions): void {
  const db = openDatabase(path, options);
  try {
    db.transaction(() => {
      // The index first, so that the triggers do not feed it what it never held.
      rebuildIndex(db);
      rebuildTables(db);
      rebuildIndex(db);
    });
    db.script("REINDEX");
  } finally {
    db.close();
  }
}

/** The clock of the last change written here; null where the journal cannot tell. */
export function lastClock(path: string, { addon }: OpenOptions): string | null {
  try {
    refuseForeign(path);
    const db = new Database(path, { addon, attached: true });
    try {
      return myDevice(db).clock;
    } finally {
      db.close();
    }
  } catch {
    return null;
  }
}
