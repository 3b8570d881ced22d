import { type Day, EVER, isoDay } from "../core/day.ts";
import { journeyError } from "../core/error.ts";
import { beginningOf } from "../core/forgetting.ts";
import { isOnline, type Publication } from "../core/publication.ts";
import type { Article } from "../formats/article/article.ts";
import type { FitOptions, Target } from "../formats/article/target.ts";
import type { Destination } from "../publish/blogServices.ts";
import { type Content, contentOf } from "../publish/content.ts";
import { Days } from "../store/days.ts";
import { Entries } from "../store/entries.ts";
import type { EntryFilter } from "../store/entryConditions.ts";
import type { Journal } from "../store/journal.ts";
import { Publications } from "../store/publications.ts";
import { articlesOf } from "./articles.ts";
import type { Context } from "./context.ts";
import { blogOf } from "./exportFit.ts";
import { loadTarget } from "./exportTarget.ts";
import { nothingSelected, selected } from "./selected.ts";
import { tonight } from "./tonight.ts";

/** A day's article as a service is to have it, and what is known of it there. */
export interface Outgoing {
  day: Day;
  n: number | null;
  content: Content;
  /** What the service would refuse, in the words of the target; null where nothing is wrong. */
  problem: string | null;
  known: Publication | null;
}

export interface Choice {
  selector: string | undefined;
  includePrivate: boolean;
}

/** The articles a selector names; without one, those of the goal's days that are not online there yet, in order. */
export async function outgoing(
  ctx: Context,
  destination: Destination,
  { selector, includePrivate }: Choice,
): Promise<Outgoing[]> {
  const journal = ctx.journal();
  const at = journal.read(Publications).at(destination.kind.name, destination.place);
  const filter = selector === undefined ? pending(ctx, journal, at) : named(ctx, journal, selector, includePrivate);
  const fit = await loadTarget(destination.kind.name);
  const blog = await blogOf(ctx);
  return Array.from(articlesOf(journal, filter, includePrivate), (article) => ({
    ...fitted(article, fit, blog),
    known: at.get(article.day) ?? null,
  }));
}

function fitted(article: Article, fit: Target, blog: FitOptions) {
  const content = contentOf(article, fit, blog);
  const problem = content.remarks.find(({ kind }) => kind === "problem")?.text ?? null;
  return { day: article.day, n: article.figures?.n ?? null, content, problem };
}

function pending(ctx: Context, journal: Journal, at: ReadonlyMap<Day, Publication>): EntryFilter {
  const { span } = tonight(journal, ctx.now());
  const from = span === null ? -EVER : (span.starts ?? EVER);
  const days = journal
    .read(Days)
    .between(from, span?.ends ?? EVER)
    .map(({ day }) => day);
  return { days: days.filter((day) => !isOnline(at.get(day) ?? { state: "gone", firstLive: null })) };
}

/** What may not go out is refused by name: a private entry is not left out quietly where it was what was asked for. */
function named(ctx: Context, journal: Journal, selector: string, includePrivate: boolean): EntryFilter {
  const filter = selected(journal, selector, ctx.now());
  const entries = [...journal.read(Entries).list(filter)];
  const [first] = entries;
  if (first === undefined) throw nothingSelected(selector, filter);
  if (entries.every(({ forgotten }) => forgotten !== null))
    throw journeyError("refused", `nothing is left there: #${first.number}, ${beginningOf(first)}`, "journey list");
  if (!includePrivate && entries.every((entry) => entry.private || entry.forgotten !== null))
    throw journeyError(
      "refused",
      entries.length === 1
        ? `#${first.number} of ${isoDay(first.day)} is private: it stays at home`
        : "only private entries there: they stay at home",
      "the same with --include-private",
    );
  return filter;
}
