import type { TopicState } from "../../src/core/curriculum.ts";
import { dayOf } from "../../src/core/day.ts";
import type { Entry, PlacedEntry } from "../../src/core/entry.ts";
import type { CurriculumProgress, Progress, TopicProgress, UnitProgress } from "../../src/core/progress.ts";

/** Sunday 10 January 2027, the night of the golden table. */
export const SUNDAY = dayOf(2027, 1, 10);

export function topic(
  code: string,
  title: string,
  state: TopicState = "new",
  more: Partial<TopicProgress> = {},
): TopicProgress {
  return { code, id: `ml/${code}`, title, state, doneOn: null, entries: [], tools: [], related: [], ...more };
}

export function unit(code: string, title: string, topics: readonly TopicProgress[]): UnitProgress {
  return { code, title, topics, ...tally(topics) };
}

export function curriculum(id: string, title: string, units: readonly UnitProgress[]): CurriculumProgress {
  const { done, skipped, total } = tally(units.flatMap(({ topics }) => topics));
  return { id, title, units, done, total, skipped, percent: total === 0 ? null : Math.floor((100 * done) / total) };
}

function tally(topics: readonly TopicProgress[]) {
  const skipped = topics.filter(({ state }) => state === "skipped").length;
  const done = topics.filter(({ state }) => state === "done" || state === "recalled").length;
  return { done, skipped, total: topics.length - skipped };
}

/** Two curricula on the night of Sunday 10, one with a unit finished and wide titles. */
export const progress: Progress = {
  curricula: [
    curriculum("ml", "Machine learning", [
      unit("ml.1", "Introduction to Machine Learning", [
        topic("ml.1.1", "Overview of machine learning concepts and Applications", "recalled", {
          doneOn: "2027-01-02",
          entries: [1, 2],
        }),
        topic("ml.1.7", "Introduction to Python for machine learning", "done", {
          doneOn: "2027-01-08",
          entries: [3, 4, 6, 7, 8],
          tools: ["NumPy", "Pandas"],
        }),
      ]),
      unit("ml.2", "Supervised Learning Algorithms", [
        topic("ml.2.1", "Linear regression", "done", { doneOn: "2027-01-10", entries: [10] }),
        topic("ml.2.2", "Logistic regression", "studied", { entries: [9] }),
        topic("ml.2.4", "Support Vector Machines", "skipped"),
        topic("ml.2.5", "Evaluation techniques for supervised learning"),
      ]),
    ]),
    curriculum("jp", "機械学習 🤖 の基礎", [
      unit("jp.1", "線形回帰とロジスティック回帰の考え方と実装、そして評価", [
        topic("jp.1.1", "最小二乗法と勾配降下法の違いについて、例を使って学ぶ", "studied", {
          entries: [5],
          tools: ["Scikit-learn", "TensorFlow"],
        }),
        topic("jp.1.2", "👩🏽‍🚀 を飛ばす"),
      ]),
    ]),
  ],
};

export function entry(more: Partial<PlacedEntry & Entry> = {}): PlacedEntry & Entry {
  const day = more.day ?? SUNDAY;
  return {
    id: "0194",
    number: 10,
    day,
    writtenAt: 0,
    writtenOn: day,
    revisedAt: null,
    zone: "Europe/Berlin",
    offset: 60,
    dayEnd: 240,
    origin: "log",
    title: null,
    words: 42,
    minutes: null,
    mood: null,
    star: false,
    private: false,
    forgotten: null,
    topics: [],
    tags: [],
    links: [],
    body: "Body.\n",
    n: 10,
    lateDays: 0,
    counts: "on-time",
    finished: [],
    ...more,
  };
}
