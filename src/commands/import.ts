import { decodeUtf8 } from "../core/utf8.ts";
import { readImport } from "../files/importFile.ts";
import { readArchive } from "../formats/archive/read.ts";
import { makeBackup } from "../store/backupFolder.ts";
import { type ImportPlan, planImport } from "./archiveImport.ts";
import type { Context } from "./context.ts";
import type { Register } from "./register.ts";
import type { View } from "./view.ts";

interface ImportOptions {
  dryRun?: boolean;
}

export const registerImport: Register = (program, bind) => {
  program
    .command("import <file>")
    .helpGroup("Keep safe")
    .description("read an archive back: what export --all --for json wrote")
    .option("--dry-run", "only say what would be added")
    .addHelpText(
      "after",
      `
What the journal has already stays as it is; importing the same archive again changes nothing. A backup is made first.

Examples:
  $ journey import journal.json --dry-run
  $ journey import journal.json`,
    )
    .action(bind(runImport));
};

async function runImport(ctx: Context, file: string, { dryRun = false }: ImportOptions): Promise<View> {
  const archive = readArchive(decodeUtf8(readImport(ctx.resolve(file))));
  const journal = await ctx.writable();
  const plan = planImport(journal, archive);
  if (!dryRun && plan.changes.length > 0) {
    makeBackup(ctx.setup(), "import", ctx.now());
    journal.commit("import", () => planImport(journal, archive).changes);
  }
  return importView(plan, dryRun);
}

function importView({ added, entries, same, kept, changes }: ImportPlan, dryRun: boolean): View {
  const done = dryRun ? "Would import" : "Imported";
  return {
    data: { imported: !dryRun && changes.length > 0, added, entries, same, kept },
    text: () =>
      [
        changes.length === 0
          ? "Nothing new in it"
          : `${done} ${entries} ${entries === 1 ? "entry" : "entries"} and ${added - entries} other records`,
        ...(same > 0 ? [`${same} records were here already`] : []),
        ...(kept > 0 ? [`${kept} records are different here and stay as they are`] : []),
      ].join("\n"),
  };
}
