import type { TopicId } from "../core/curriculum.ts";
import type { Day } from "../core/day.ts";
import { goalOf } from "../core/goal.ts";
import { postOf } from "../core/post.ts";
import { type Article, composeArticle, type Figures } from "../formats/article/article.ts";
import { Entries } from "../store/entries.ts";
import type { EntryFilter } from "../store/entryConditions.ts";
import type { StoredEntry } from "../store/entryRow.ts";
import { Goals } from "../store/goals.ts";
import type { Journal } from "../store/journal.ts";
import { Posts } from "../store/posts.ts";
import { Topics } from "../store/topics.ts";
import { dayNumbers } from "./placed.ts";

/** The articles of the days that a filter names, the oldest first, one at a time. Other entries of those days come along. */
export function articlesOf(journal: Journal, filter: EntryFilter, includePrivate: boolean): Generator<Article> {
  return articleReader(journal, filter, includePrivate)();
}

/** The same to be read more than once: what all of them need is read before the first. */
export function articleReader(
  journal: Journal,
  filter: EntryFilter,
  includePrivate: boolean,
): () => Generator<Article> {
  const topics = journal.read(Topics).names();
  const topicTitle = (id: TopicId) => topics.get(id)?.title;
  const figures = figuresOf(journal);
  const posts = journal.read(Posts).all();
  const nothingSaid = postOf({});
  const detailsOf = ({ id }: { id: string }) => posts.get(id) ?? nothingSaid;
  return function* () {
    for (const { day, entries } of byDay(journal, filter)) {
      const article = composeArticle({ day, entries, figures: figures(day), topicTitle, detailsOf, includePrivate });
      if (article !== null) yield article;
    }
  };
}

function* byDay(journal: Journal, filter: EntryFilter): Generator<{ day: Day; entries: StoredEntry[] }> {
  let entries: StoredEntry[] = [];
  for (const entry of journal.read(Entries).find({ ...filter, wholeDays: true, oldestFirst: true })) {
    const [before] = entries;
    if (before !== undefined && before.day !== entry.day) {
      yield { day: before.day, entries };
      entries = [];
    }
    entries.push(entry);
  }
  const [last] = entries;
  if (last !== undefined) yield { day: last.day, entries };
}

/** Where the goal stood on a day; null outside every goal. */
function figuresOf(journal: Journal): (day: Day) => Figures | null {
  const spans = journal.read(Goals).spans();
  const nth = dayNumbers(journal);
  return (day) => {
    const span = goalOf(spans, day);
    const n = nth(day);
    if (span === null || n === null) return null;
    return { n, goalDays: span.goal.counts === "written" ? span.goal.days : null };
  };
}
