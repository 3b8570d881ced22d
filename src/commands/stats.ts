import { EVER, isoDay } from "../core/day.ts";
import { longestGap } from "../core/lookBack.ts";
import { statsText } from "../render/statsText.ts";
import { Topics } from "../store/topics.ts";
import { Totals } from "../store/totals.ts";
import type { Context } from "./context.ts";
import type { Register } from "./register.ts";
import { noEntryYet } from "./selected.ts";
import { tonight } from "./tonight.ts";
import type { View } from "./view.ts";

export const registerStats: Register = (program, bind) => {
  program
    .command("stats")
    .description("the journal in figures: nights, words, time, weekdays, weeks, what was written about most")
    .addHelpText(
      "after",
      `
Examples:
  $ journey stats
  $ journey stats --json`,
    )
    .action(bind(runStats));
};

const MOST = 8;

export function runStats(ctx: Context): View {
  const journal = ctx.journal();
  const total = journal.read(Totals).between(-EVER, EVER);
  if (total.days === 0) throw noEntryYet();
  const days = journal.read(Totals).days(-EVER, EVER);
  const topics = journal.read(Topics).names();
  const report = {
    ...total,
    first: days[0] ?? 0,
    last: days.at(-1) ?? 0,
    best: tonight(journal, ctx.now()).standing.best,
    gap: longestGap(days),
    weekdays: journal.read(Totals).weekdays(-EVER, EVER),
    weeks: journal.read(Totals).weeks(-EVER, EVER),
    topics: journal
      .read(Totals)
      .topics(-EVER, EVER, MOST)
      .map(({ name, entries }) => ({
        id: name,
        code: topics.get(name)?.code ?? name,
        title: topics.get(name)?.title ?? name,
        entries,
      })),
    tags: journal.read(Totals).tags(-EVER, EVER, MOST),
  };
  return {
    data: {
      ...report,
      first: isoDay(report.first),
      last: isoDay(report.last),
      gap: report.gap && { from: isoDay(report.gap.from), to: isoDay(report.gap.to), days: report.gap.days },
      weeks: report.weeks.map(({ monday, ...week }) => ({ monday: isoDay(monday), ...week })),
    },
    text: (paint) => statsText(report, { columns: ctx.columns, paint }),
  };
}
