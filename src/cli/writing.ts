import type { Moment } from "../core/moment.ts";
import { Drafts } from "../files/drafts.ts";
import { dailyBackupIsDue } from "../store/dailyBackup.ts";
import type { Database } from "../store/database.ts";
import { WritableJournal } from "../store/writableJournal.ts";
import type { Host } from "./host.ts";
import { idsFrom } from "./ids.ts";

interface Run {
  host: Host;
  /** The journal. */
  path: string;
  /** Where drafts are kept. */
  folders: readonly string[];
  /** Is told of every text begun. */
  begun(text: { readonly path: string | null }): void;
}

/** What of a run only those need who write: most commands do without, and their bundles too. */
export interface Writing {
  newId(): string;
  drafts: Drafts;
  /** An open journal, to write into. */
  journal(db: Database): WritableJournal;
  /** Whether this run has saved anything. */
  wrote(): boolean;
  /** Whether the day's own backup is still to be made. */
  backupIsDue(moment: Moment): boolean;
}

export function writingOf({ host, path, folders, begun }: Run): Writing {
  const now = () => host.clock().instant;
  let opened: WritableJournal | undefined;
  return {
    newId: idsFrom(now, host.random),
    drafts: new Drafts({ folders, journal: path, process: host.pid, isRunning: host.isRunning, begun }),
    journal(db) {
      opened ??= new WritableJournal(db, now);
      return opened;
    },
    wrote: () => opened?.wrote === true,
    backupIsDue: (moment) => dailyBackupIsDue(path, moment),
  };
}
