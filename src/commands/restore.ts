import { clean } from "../core/clean.ts";
import { count } from "../core/count.ts";
import { type Day, isoDay } from "../core/day.ts";
import { clockTime, shortDay } from "../core/dayWords.ts";
import { isJourneyError, journeyError } from "../core/error.ts";
import { wallMinutes } from "../core/moment.ts";
import { wrapped } from "../render/width.ts";
import { makeBackup } from "../store/backupFolder.ts";
import { backupFolder } from "../store/backupPlace.ts";
import {
  dropDraft,
  type NamedEntry,
  prepareRestore,
  presentEntries,
  renewDevice,
  replaceJournal,
} from "../store/restore.ts";
import { agree } from "./agree.ts";
import type { Context } from "./context.ts";
import type { Register } from "./register.ts";
import type { View } from "./view.ts";

interface RestoreOptions {
  yes?: boolean;
  dryRun?: boolean;
}

export const registerRestore: Register = (program, bind) => {
  program
    .command("restore <file>")
    .description("put a backup in the journal's place; the journal it replaces is kept")
    .option("--yes", "do not ask")
    .option("--dry-run", "only say what would be gained and lost")
    .addHelpText(
      "after",
      `
Examples:
  $ journey restore ~/.local/share/journey/backups/journal-2027-01-10.db --dry-run
  $ journey restore /media/stick/journal.db`,
    )
    .action(bind(runRestore));
};

interface Difference {
  gained: NamedEntry[];
  lost: NamedEntry[];
}

async function runRestore(ctx: Context, file: string, { yes = false, dryRun = false }: RestoreOptions): Promise<View> {
  const place = ctx.setup();
  const { draft, entries } = prepared(ctx, file, place);
  try {
    const before = presentEntries(ctx.path, place.addon);
    const change = difference(before ?? [], entries);
    if (dryRun) return view(ctx, file, entries, change, null);
    if (!yes) await agree(ctx, `${summary(change)}. Put ${clean(file)} in the journal's place?`);
    const notes = before === null ? [] : backedUp(ctx);
    renewDevice(draft, place.addon, await ctx.newId(), ctx.now().instant);
    const kept = keptName(ctx, await ctx.newId());
    replaceJournal(ctx.path, draft, kept, place.addon);
    return { ...view(ctx, file, entries, change, kept), notes };
  } finally {
    dropDraft(draft);
  }
}

/** Whoever looks for a backup is told where they are. */
function prepared(ctx: Context, file: string, place: ReturnType<Context["setup"]>) {
  const path = ctx.resolve(file);
  if (path === ctx.path) throw journeyError("refused", `${path} is the journal itself`, "journey restore BACKUP");
  try {
    return prepareRestore(path, ctx.path, place);
  } catch (error) {
    if (!isJourneyError(error)) throw error;
    const backups = `ls ${ctx.tilde(backupFolder(ctx.path))}`;
    if (error.code === "no-journal") throw journeyError("not-found", `there is no file ${path}`, backups);
    if (error.code === "not-a-journal") error.hint = backups;
    throw error;
  }
}

/** The journal is kept in any case; a backup of it as well, where it is whole enough for one. */
function backedUp(ctx: Context): string[] {
  try {
    makeBackup(ctx.setup(), "restore", ctx.now());
    return [];
  } catch (error) {
    if (!isJourneyError(error)) throw error;
    return [`note: no backup was made of the journal before: ${error.message}`];
  }
}

function keptName(ctx: Context, id: string): string {
  const time = clockTime(wallMinutes(ctx.now())).replace(":", "");
  return `${ctx.path.replace(/\.db$/, "")}-replaced-${isoDay(ctx.today())}-${time}-${id.slice(-4)}.db`;
}

function difference(before: readonly NamedEntry[], after: readonly NamedEntry[]): Difference {
  const [old, young] = [new Set(before.map(({ id }) => id)), new Set(after.map(({ id }) => id))];
  return { gained: after.filter(({ id }) => !old.has(id)), lost: before.filter(({ id }) => !young.has(id)) };
}

function view(
  ctx: Context,
  file: string,
  entries: readonly NamedEntry[],
  { gained, lost }: Difference,
  kept: string | null,
): View {
  const named = ({ number, day }: NamedEntry) => ({ number, day: isoDay(day) });
  return {
    data: { restored: kept !== null, entries: entries.length, gained: gained.map(named), lost: lost.map(named), kept },
    text: () => {
      const lines = [
        `${kept === null ? "Would restore" : "Restored"} ${count(entries.length, "entry", "entries")} from ${clean(file)}`,
        ...(gained.length > 0 ? [`${kept === null ? "Would gain" : "Gained"} ${list(gained, ctx.today())}`] : []),
        ...(lost.length > 0 ? [`${kept === null ? "Would lose" : "Lost"} ${list(lost, ctx.today())}`] : []),
        ...(gained.length + lost.length === 0 ? ["The same entries as before"] : []),
        ...(kept === null ? [] : [`The journal before is kept: ${ctx.tilde(kept)}`]),
      ];
      return wrapped(lines.join("\n"), ctx.columns);
    },
  };
}

const SHOWN = 20;

function list(entries: readonly NamedEntry[], today: Day): string {
  const names = entries.slice(0, SHOWN).map(({ number, day }) => `#${number} ${shortDay(day, today)}`);
  const more = entries.length - names.length;
  return `${count(entries.length, "entry", "entries")}: ${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

function summary({ gained, lost }: Difference): string {
  const words = (list: readonly NamedEntry[], what: string) =>
    list.length === 0 ? [] : [`${count(list.length, "entry", "entries")} ${what}`];
  const changed = [...words(gained, "gained"), ...words(lost, "lost")];
  return changed.length === 0 ? "The same entries" : changed.join(", ");
}
