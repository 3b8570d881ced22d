import { dayOf } from "../../../src/core/day.ts";
import type { Entry } from "../../../src/core/entry.ts";
import { postOf } from "../../../src/core/post.ts";
import { type Article, type ArticleSource, composeArticle } from "../../../src/formats/article/article.ts";

export const SUNDAY = dayOf(2027, 1, 10);

const TITLES: Record<string, string> = {
  "ml/linear-regression": "Linear regression",
  "ml/decision-trees": "Decision trees and random forests",
  "ml/svm": "Support Vector Machines (SVM)",
};

/** An entry of Sunday 10 January 2027, 22:30 in Berlin. */
export function entry(of: Partial<Entry> = {}): Entry {
  return {
    id: "e1",
    number: 10,
    day: SUNDAY,
    writtenAt: Date.UTC(2027, 0, 10, 21, 30, 5),
    writtenOn: SUNDAY,
    revisedAt: null,
    zone: "Europe/Berlin",
    offset: 60,
    dayEnd: 240,
    origin: "log",
    title: null,
    words: 3,
    minutes: 90,
    mood: 5,
    star: false,
    private: false,
    forgotten: null,
    topics: [],
    tags: [],
    links: [],
    body: "Fitted a line.\n",
    ...of,
  };
}

export function source(entries: Entry[], of: Partial<ArticleSource> = {}): ArticleSource {
  return {
    day: SUNDAY,
    entries,
    figures: { n: 10, goalDays: 180 },
    topicTitle: (id) => TITLES[id],
    detailsOf: () => postOf({}),
    ...of,
  };
}

export function article(entries: Entry[], of: Partial<ArticleSource> = {}): Article {
  const composed = composeArticle(source(entries, of));
  if (composed === null) throw new Error("nothing may leave");
  return composed;
}
