import { count } from "../core/count.ts";
import { wrapped } from "../render/width.ts";
import { backUpTo, makeBackup } from "../store/backupFolder.ts";
import type { Context } from "./context.ts";
import type { Register } from "./register.ts";
import type { View } from "./view.ts";

export const registerBackup: Register = (program, bind) => {
  program
    .command("backup [file]")
    .description("copy the journal into a file of its own, read back and verified")
    .addHelpText(
      "after",
      `
Without FILE the copy goes into the folder "backups" beside the journal. One is made there by itself once a day, after \
the day's first entry, and before a migration, an import or a restore. Of the daily ones the newest of 7 days, \
4 weeks and 12 months stay; "backup = off" in the settings turns them off.

Examples:
  $ journey backup
  $ journey backup /media/stick/journal.db`,
    )
    .action(bind(runBackup));
};

function runBackup(ctx: Context, file: string | undefined): View {
  const place = ctx.setup();
  // Opening it says what is wrong with the journal, where something is.
  ctx.journal();
  const made = file === undefined ? makeBackup(place, "asked", ctx.now()) : backUpTo(place, ctx.resolve(file));
  const { path, entries, changes } = made;
  return {
    data: { path, entries, changes },
    text: (paint) => {
      const line = `Backed up ${count(entries, "entry", "entries")} to ${ctx.tilde(path)}, read back and verified.`;
      return wrapped(line, ctx.columns).replace("Backed up", paint.green("Backed up"));
    },
  };
}
