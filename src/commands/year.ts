import { blockersOf } from "../core/blockers.ts";
import { civilParts, type Day, dayOf, isoDay } from "../core/day.ts";
import type { Entry } from "../core/entry.ts";
import { journeyError } from "../core/error.ts";
import { beginningOf } from "../core/forgetting.ts";
import { longestGap } from "../core/lookBack.ts";
import { yearText } from "../render/yearText.ts";
import { Entries } from "../store/entries.ts";
import type { Journal } from "../store/journal.ts";
import { Topics } from "../store/topics.ts";
import { Totals } from "../store/totals.ts";
import type { Context } from "./context.ts";
import type { Register } from "./register.ts";
import type { View } from "./view.ts";

export const registerYear: Register = (program, bind) => {
  program
    .command("year [year]")
    .description("a year: counts, topics finished, the longest gap survived, blockers, starred nights, an ordinary one")
    .addHelpText(
      "after",
      `
Examples:
  $ journey year
  $ journey year 2027 --json`,
    )
    .action(bind(runYear));
};

/** How many topics and tags are named. */
const MOST = 5;

export function runYear(ctx: Context, given: string | undefined): View {
  const journal = ctx.journal();
  const year = given === undefined ? civilParts(ctx.today()).year : readYear(given);
  const [from, to] = [dayOf(year, 1, 1), dayOf(year, 12, 31)];
  const total = journal.read(Totals).between(from, to);
  if (total.days === 0) throw journeyError("not-found", `nothing was written in ${year}`, "journey list");

  const now = civilParts(ctx.today());
  const begun = year < now.year ? 12 : now.month;
  const report = { year, ...total, ...gathered(journal, from, to) };
  return {
    data: {
      ...report,
      gap: report.gap && { from: isoDay(report.gap.from), to: isoDay(report.gap.to), days: report.gap.days },
      finished: report.finished.map(({ day, ...topic }) => ({ ...topic, day: isoDay(day) })),
      blockers: report.blockers.map(({ day, solvedBy, ...blocker }) => ({
        ...blocker,
        day: isoDay(day),
        solvedBy: solvedBy && { topic: solvedBy.topic, day: isoDay(solvedBy.day) },
      })),
      starred: report.starred.map(({ day, ...entry }) => ({ ...entry, day: isoDay(day) })),
      ordinary: report.ordinary && { ...report.ordinary, day: isoDay(report.ordinary.day) },
    },
    text: (paint) => yearText({ ...report, begun }, { columns: ctx.columns, paint }),
  };
}

function gathered(journal: Journal, from: Day, to: Day) {
  const topics = journal.read(Topics).names();
  const named = (id: string) => ({ id, code: topics.get(id)?.code ?? id, title: topics.get(id)?.title ?? id });
  const ordinary = journal.read(Totals).ordinary(from, to);
  return {
    months: monthsOf(journal.read(Totals).days(from, to)),
    gap: longestGap(journal.read(Totals).days(from, to)),
    finished: journal
      .read(Totals)
      .finished(from, to)
      .map(({ topic, day }) => ({ ...named(topic), day })),
    topics: journal
      .read(Totals)
      .topics(from, to, MOST)
      .map(({ name, entries }) => ({ ...named(name), entries })),
    tags: journal.read(Totals).tags(from, to, MOST),
    blockers: blockersOf(
      journal.read(Entries).find({ from, to, oldestFirst: true, private: false }),
      journal.read(Topics).checkOffs(),
    ).map((blocker) => ({
      ...blocker,
      solvedCode: blocker.solvedBy === null ? null : named(blocker.solvedBy.topic).code,
    })),
    starred: Array.from(journal.read(Entries).list({ from, to, star: true, oldestFirst: true }), glimpse),
    ordinary:
      ordinary === undefined
        ? null
        : (Array.from(journal.read(Entries).find({ numbers: { from: ordinary, to: ordinary } }), glimpse)[0] ?? null),
  };
}

function glimpse(entry: Pick<Entry, "number" | "day" | "title" | "body" | "forgotten">) {
  const { number, day, title } = entry;
  return { number, day, title, excerpt: beginningOf(entry) };
}

/** Days written in each month. */
function monthsOf(days: readonly Day[]): number[] {
  const months = Array<number>(12).fill(0);
  for (const day of days) {
    const month = civilParts(day).month - 1;
    months[month] = (months[month] ?? 0) + 1;
  }
  return months;
}

function readYear(text: string): number {
  if (!/^[1-9]\d{3}$/.test(text)) throw journeyError("usage", `"${text}" is no year`, "journey year 2027");
  return Number(text);
}
