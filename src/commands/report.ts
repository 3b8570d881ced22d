import { count } from "../core/count.ts";
import { isoDay } from "../core/day.ts";
import { writeOwnFile } from "../files/ownFile.ts";
import { REPORT_BEGINS, reportPage } from "../render/report/page.ts";
import type { Context } from "./context.ts";
import type { Register } from "./register.ts";
import { reportOf } from "./reportValues.ts";
import type { View } from "./view.ts";

interface ReportOptions {
  out: string;
  open?: boolean;
  force?: boolean;
  includePrivate?: boolean;
}

export const registerReport: Register = (program, bind) => {
  program
    .command("report")
    .option("--out <file>", "the file to write", "journey-report.html")
    .option("--open", "show it afterwards")
    .option("--force", "write over a file that is not a report")
    .option("--include-private", "private entries too")
    .addHelpText(
      "after",
      `
The file needs no network and no script. Private entries count as days and are left out otherwise.

Examples:
  $ journey report --open
  $ journey report --out ~/blog/static/report.html`,
    )
    .action(bind(runReport));
};

export async function runReport(ctx: Context, options: ReportOptions): Promise<View> {
  const path = ctx.resolve(options.out);
  const report = reportOf(ctx, { withPrivate: options.includePrivate ?? false });
  writeOwnFile(
    path,
    reportPage(report),
    { begins: REPORT_BEGINS, hint: "journey report --out FILE" },
    { force: options.force ?? false },
  );
  if (options.open) await ctx.open(path);
  const { from, today, entries } = report;
  return {
    data: { path, from: isoDay(from), to: isoDay(today), entries: entries.length },
    text: () => `Wrote ${ctx.tilde(path)} · ${count(entries.length, "entry", "entries")}`,
  };
}
