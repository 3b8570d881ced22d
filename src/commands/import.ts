import { count } from "../core/count.ts";
import { readAnyDay } from "../core/dayInput.ts";
import { misnamed } from "../core/misnamed.ts";
import type { Archive } from "../formats/archive/read.ts";
import { JOURNAL_FORMATS } from "../formats/journals/journalReading.ts";
import type { ImportFormat } from "../formats/journals/readJournal.ts";
import { makeBackup } from "../store/backupFolder.ts";
import { type ImportPlan as ArchivePlan, planImport } from "./archiveImport.ts";
import type { Context } from "./context.ts";
import { importJournal, type ImportOptions as JournalOptions } from "./importJournal.ts";
import { readSource } from "./importSource.ts";
import type { Register } from "./register.ts";
import type { View } from "./view.ts";
import { withProgress } from "./withProgress.ts";

interface ImportOptions extends JournalOptions {
  from?: ImportFormat;
  first?: string;
}

export const FORMATS: readonly ImportFormat[] = [...JOURNAL_FORMATS, "archive"];

export const registerImport: Register = (program, bind) => {
  program
    .command("import <source>")
    .description(
      "bring in a journal of another tool: a log of days (100DaysOfCode), jrnl's JSON or text, a Markdown file or a folder of them; or read an archive back that export --all --for json wrote; - is standard input",
    )
    .option("--from <format>", `what it is, instead of finding out: ${FORMATS.join(", ")}`, readFormat)
    .option("--first <day>", "the day of the first entry, for a log that names no dates or no years")
    .option("--private", "keep every entry of it private")
    .option("--topics", "link topics that a tag or a title names exactly")
    .option("--dry-run", "only show what would come of it")
    .option("--yes", "do not ask")
    .addHelpText(
      "after",
      `
It shows every entry with its number and day, what it leaves out and what becomes of the streak, before it writes. \
An entry's own date is the day it was written on.

What is here already stays as it is, so importing again brings only what is new. A backup is made first; journey undo \
takes the whole import back. An archive is read back without a question.

Examples:
  $ journey import log.md --dry-run
  $ jrnl --format json | journey import - --yes`,
    )
    .action(bind(runImport));
};

async function runImport(ctx: Context, source: string, { from, first, ...options }: ImportOptions): Promise<View> {
  const read = await readSource(ctx, source, {
    ...(from !== undefined && { from }),
    ...(first !== undefined && { first: readAnyDay(first, ctx.now()) }),
  });
  if ("entries" in read) return importJournal(ctx, source === "-" ? "Standard input" : source, read, options);
  return importArchive(ctx, read, options.dryRun ?? false);
}

async function importArchive(ctx: Context, archive: Archive, dryRun: boolean): Promise<View> {
  const journal = await ctx.writable();
  const plan = planImport(journal, archive);
  if (!dryRun && plan.changes.length > 0) {
    makeBackup(ctx.setup(), "import", ctx.now());
    const changes = () => planImport(journal, archive).changes;
    const work = { label: "Importing", total: plan.changes.length };
    await withProgress(ctx, work, (at) => journal.commit("import", changes, at));
  }
  return archiveView(plan, dryRun);
}

function archiveView({ added, entries, same, kept, changes }: ArchivePlan, dryRun: boolean): View {
  const done = dryRun ? "Would import" : "Imported";
  return {
    data: { imported: !dryRun && changes.length > 0, added, entries, same, kept },
    text: () =>
      [
        changes.length === 0
          ? "Nothing new in it"
          : `${done} ${count(entries, "entry", "entries")} and ${count(added - entries, "other record")}`,
        ...(same > 0 ? [`${count(same, "record was", "records were")} here already`] : []),
        ...(kept > 0
          ? [
              count(
                kept,
                "record is different here and stays as it is",
                "records are different here and stay as they are",
              ),
            ]
          : []),
      ].join("\n"),
  };
}

function readFormat(text: string): ImportFormat {
  const format = FORMATS.find((one) => one === text);
  if (format !== undefined) return format;
  throw misnamed(text, FORMATS, `"${text}" is no format that is read`, `--from, one of: ${FORMATS.join(", ")}`);
}
