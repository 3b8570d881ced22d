import { dirname, resolve } from "node:path";

/** The folder beside a journal that holds its backups. */
export function backupFolder(path: string): string {
  return resolve(dirname(path), "backups");
}
