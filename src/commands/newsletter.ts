import { type Day, isoDay, mondayOf } from "../core/day.ts";
import { journeyError } from "../core/error.ts";
import { effort } from "../formats/article/roundUp.ts";
import { composeWeek } from "../formats/article/week.ts";
import { addresses, homeOf } from "./addresses.ts";
import { articlesOf } from "./articles.ts";
import type { Context } from "./context.ts";
import { whyNothing } from "./exportDays.ts";
import { finishedTopics } from "./exportTemplates.ts";
import { oneText } from "./oneText.ts";
import type { View } from "./view.ts";

export interface NewsletterOptions {
  for?: string;
  out?: string;
  force?: boolean;
  includePrivate?: boolean;
}

const HINT = "journey week --for newsletter --out FILE";

/** The week that begins with a Monday as Markdown to paste: the learner's words, nothing made up. */
export function newsletter(ctx: Context, monday: Day, options: NewsletterOptions): View {
  const { for: name, includePrivate = false } = options;
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
  const data = { for: name, from: isoDay(monday), title: week.title };
  const about = effort([first, ...others].flatMap(({ entries }) => entries));
  return oneText(ctx, { data, text, begins: null, about, hint: HINT }, { ...options, for: name });
}
