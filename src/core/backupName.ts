import { type Day, isoDay, parseIsoDay } from "./day.ts";
import { clockTime } from "./dayWords.ts";
import { type Moment, studyDay, wallMinutes } from "./moment.ts";

/** Why a backup was made: every day's own, on request, or before something that changes much. */
export type BackupReason = "daily" | "asked" | "migration" | "import" | "restore" | "fix";

export interface BackupName {
  name: string;
  day: Day;
  reason: BackupReason;
}

const NAME = /^(.*)-(\d{4}-\d\d-\d\d)(?:-(\d{4})-(asked|before-(?:migration|import|restore|fix)))?(?:-\d+)?\.db$/;

/** `journal` of `journal.db`: backups of several journals may share a folder. */
export function stemOf(fileName: string): string {
  return fileName.replace(/\.db$/, "");
}

/** `journal-2027-01-10.db`, or `journal-2027-01-10-2230-before-import.db`. */
export function backupName(stem: string, reason: BackupReason, moment: Moment): string {
  const date = isoDay(studyDay(moment));
  if (reason === "daily") return `${stem}-${date}.db`;
  const time = clockTime(wallMinutes(moment)).replace(":", "");
  return `${stem}-${date}-${time}-${reason === "asked" ? reason : `before-${reason}`}.db`;
}

/** What a file's name says of the backup in it; null for the name of anything else. */
export function readBackupName(stem: string, name: string): BackupName | null {
  const [, ofStem, date = "", , why = "daily"] = NAME.exec(name) ?? [];
  const day = parseIsoDay(date);
  if (ofStem !== stem || day === null) return null;
  return { name, day, reason: why.replace("before-", "") as BackupReason };
}
