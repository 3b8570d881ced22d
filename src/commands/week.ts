import { isoDay, isoWeek, mondayOf, parseIsoWeek } from "../core/day.ts";
import { readAnyDay } from "../core/dayInput.ts";
import { journeyError } from "../core/error.ts";
import { excerptOf } from "../core/excerpt.ts";
import { beginningOf } from "../core/forgetting.ts";
import { HEADINGS, sectionOf } from "../core/sections.ts";
import { weekText } from "../render/weekText.ts";
import { Entries } from "../store/entries.ts";
import { Topics } from "../store/topics.ts";
import { Totals } from "../store/totals.ts";
import { calendarSince } from "./calendar.ts";
import type { Context } from "./context.ts";
import { type NewsletterOptions, newsletter } from "./newsletter.ts";
import { entryData, placer } from "./placed.ts";
import type { Register } from "./register.ts";
import { tonight } from "./tonight.ts";
import type { View } from "./view.ts";

export const registerWeek: Register = (program, bind) => {
  program
    .command("week [day]")
    .description("a week, Monday to Sunday: nights, time, topics finished, what was written, what was planned")
    .option("--for <name>", "newsletter: the week as Markdown to paste")
    .option("--out <file>", "newsletter: into a file")
    .option("--force", "write over a file that is in the way")
    .option("--include-private", "newsletter: private entries too")
    .addHelpText(
      "after",
      `
Examples:
  $ journey week
  $ journey week 2027-W01
  $ journey week --for newsletter --out week.md`,
    )
    .action(bind(runWeek));
};

export function runWeek(ctx: Context, given: string | undefined, options: NewsletterOptions = {}): View {
  const journal = ctx.journal();
  const day = given === undefined ? ctx.today() : (parseIsoWeek(given) ?? readAnyDay(given, ctx.now()));
  const monday = mondayOf(day);
  if (options.for !== undefined) return newsletter(ctx, monday, options);
  if (options.out !== undefined)
    throw journeyError("usage", "--out is for a week to paste", "journey week --for newsletter --out week.md");
  const sunday = monday + 6;
  const entries = Array.from(
    journal.read(Entries).find({ from: monday, to: sunday, oldestFirst: true }),
    placer(journal),
  );
  const topics = journal.read(Topics).names();
  const totals = journal.read(Totals).between(monday, sunday);
  const finished = journal
    .read(Totals)
    .finished(monday, sunday)
    .flatMap(({ topic, day }) => {
      const known = topics.get(topic);
      return known === undefined ? [] : [{ code: known.code, id: topic, title: known.title, day: isoDay(day) }];
    });
  const plan = sectionOf(entries.at(-1)?.body ?? "", HEADINGS.tomorrow);
  return {
    data: {
      week: isoWeek(monday),
      from: isoDay(monday),
      to: isoDay(sunday),
      ...totals,
      finished,
      entries: entries.map((entry) => ({ ...entryData(entry), excerpt: excerptOf(entry.body) })),
      plan,
    },
    text(paint) {
      const { marks } = calendarSince(monday, journal, tonight(journal, ctx.now()));
      const shown = entries.map((entry) => ({ ...entry, excerpt: beginningOf(entry) }));
      return weekText(
        { monday, marks: marks.filter(({ day }) => day <= sunday), totals, finished, entries: shown, plan },
        { columns: ctx.columns, paint, today: ctx.today(), codeOf: (id) => topics.get(id)?.code ?? id },
      );
    },
  };
}
