import { type Day, isoDay, mondayOf } from "../core/day.ts";
import { journeyError } from "../core/error.ts";
import { composeWeek } from "../formats/article/week.ts";
import { addresses, homeOf } from "./addresses.ts";
import { articlesOf } from "./articles.ts";
import type { Context } from "./context.ts";
import { whyNothing } from "./exportDays.ts";
import { finishedTopics } from "./exportTemplates.ts";
import type { View } from "./view.ts";

export interface NewsletterOptions {
  for?: string;
  includePrivate?: boolean;
}

/** The week that begins with a Monday as Markdown to paste: the learner's words, nothing made up. */
export function newsletter(ctx: Context, monday: Day, { for: name, includePrivate = false }: NewsletterOptions): View {
  if (name !== "newsletter")
    throw journeyError("usage", `a week is nothing for "${name}"`, "journey week --for newsletter");
  const journal = ctx.journal();
  const filter = { from: monday, to: monday + 6 };
  const [first, ...others] = articlesOf(journal, filter, includePrivate);
  if (first === undefined) throw whyNothing(journal, filter, `the week of ${isoDay(monday)}`);
  const { blogUrl } = ctx.settings();
  const online = addresses(journal, blogUrl === null ? null : homeOf(blogUrl));
  const finished = finishedTopics(journal, { includePrivate }).filter(({ day }) => mondayOf(day) === monday);
  const week = composeWeek({ days: [first, ...others], finished, linkTo: ({ day }) => online.get(day) ?? null });
  const text = `# ${week.title}\n\n${week.text ?? ""}`;
  return { data: { for: name, from: isoDay(monday), title: week.title, markdown: text }, text: () => text };
}
