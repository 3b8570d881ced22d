import type { Topic, TopicId } from "../core/curriculum.ts";
import { type Day, mondayOf } from "../core/day.ts";
import { journeyError } from "../core/error.ts";
import { findUnit } from "../core/lookup.ts";
import { misnamed } from "../core/misnamed.ts";
import type { Article } from "../formats/article/article.ts";
import type { LinkTo } from "../formats/article/roundUp.ts";
import { composeThenAndNow } from "../formats/article/thenAndNow.ts";
import { composeWeek } from "../formats/article/week.ts";
import { Entries } from "../store/entries.ts";
import type { Journal } from "../store/journal.ts";
import { Topics } from "../store/topics.ts";
import { articlesOf } from "./articles.ts";
import type { Context } from "./context.ts";
import { filterFor, refuseNothing, whyNothing } from "./exportDays.ts";
import type { ExportOptions } from "./exportForm.ts";
import { topicNamed } from "./topicNamed.ts";

/** What days may become together, and one line on each. */
export const TEMPLATES = [
  { name: "week", summary: "each week as one article: nights, topics finished, what was learned" },
  { name: "unit", summary: "a unit as it went (journey export ml.2 --as unit): then and now" },
  { name: "topic", summary: "a topic as it went, then and now" },
  { name: "index", summary: "a page that lists every article, written between its two markers" },
] as const;

export type TemplateName = (typeof TEMPLATES)[number]["name"];

/** A template's name as it was typed. Throws "usage", naming the others. */
export function readTemplate(text: string): TemplateName {
  const template = TEMPLATES.find(({ name }) => name === text);
  if (template !== undefined) return template.name;
  const names = TEMPLATES.map(({ name }) => name);
  throw misnamed(text, names, `no template "${text}"`, `--as ${names.join(", --as ")}`);
}

interface Composing {
  ctx: Context;
  journal: Journal;
  selector: string | undefined;
  options: ExportOptions;
  linkTo: LinkTo;
}

/** Every week that has a day among those a selector names, whole. */
export function* weeks({ ctx, journal, selector, options, linkTo }: Composing): Generator<Article> {
  const filter = options.all ? {} : filterFor(ctx, journal, selector);
  const named = new Set(
    Array.from(journal.read(Entries).list({ ...filter, oldestFirst: true }), ({ day }) => mondayOf(day)),
  );
  if (named.size === 0) throw whyNothing(journal, filter, selector);
  let any = false;
  for (const monday of named) {
    const span = { from: monday, to: monday + 6 };
    const [first, ...others] = articlesOf(journal, span, options.includePrivate ?? false);
    if (first === undefined) continue;
    any = true;
    const finished = finishedTopics(journal, options).filter(({ day }) => mondayOf(day) === monday);
    yield composeWeek({ days: [first, ...others], finished, linkTo });
  }
  if (!any) throw whyNothing(journal, filter, selector);
}

/** A unit or a topic, as its days were. */
export function thenAndNow({ journal, selector, options, linkTo }: Composing): Article {
  const { code, title, topics } = scopeOf(journal, selector, options.as);
  const ids = new Set<TopicId>(topics.map(({ id }) => id));
  const filter = { topics: [...ids] };
  const all = () => articlesOf(journal, filter, options.includePrivate ?? false);
  if (journal.read(Entries).count(filter) === 0)
    throw journeyError("not-found", `nothing is written about ${code} ${title} yet`, "journey log … -t TOPIC");
  refuseNothing(all(), journal, filter, selector);
  const [first, ...others] = [...all()].filter(({ entries }) =>
    entries.some((entry) => entry.topics.some((id) => ids.has(id))),
  );
  if (first === undefined)
    throw journeyError("refused", `only private entries are about ${code}`, "journey export --include-private");
  const finished = finishedTopics(journal, options).filter(({ topic }) => ids.has(topic.id));
  return composeThenAndNow({ code, title, topics, days: [first, ...others], finished, linkTo });
}

function scopeOf(journal: Journal, selector: string | undefined, template = "unit") {
  if (selector === undefined)
    throw journeyError("usage", `--as ${template} wants a ${template}`, "journey export ml.2 --as unit");
  if (template === "unit") return findUnit(journal.read(Topics).curricula(), selector);
  const topic = topicNamed(journal, selector);
  return { code: topic.code, title: topic.title, topics: [topic] };
}

/** Topics finished, in order; those finished with a private entry stay at home with it. */
export function finishedTopics(
  journal: Journal,
  { includePrivate = false }: Pick<ExportOptions, "includePrivate">,
): { topic: Topic; day: Day }[] {
  const topics = new Map(
    journal
      .read(Topics)
      .all()
      .map((topic) => [topic.id, topic]),
  );
  return [...journal.read(Topics).checkOffs()]
    .flatMap(([id, { state, day, entry }]) => {
      const topic = topics.get(id);
      const hidden = entry !== null && !includePrivate && journal.read(Entries).byId(entry)?.private === true;
      return topic === undefined || state !== "done" || hidden ? [] : [{ topic, day }];
    })
    .sort((a, b) => a.day - b.day);
}
