import type { TopicId } from "../core/curriculum.ts";
import { journeyError } from "../core/error.ts";
import { searchTopics } from "../core/lookup.ts";
import {
  type CurriculumProgress,
  comingNext,
  curriculumProgress,
  type TopicProgress,
  topicsIn,
} from "../core/progress.ts";
import { toolsUsed } from "../core/toolsUsed.ts";
import { ENTRIES_SHOWN, latestWords } from "../render/topicRows.ts";
import { nextText, toolsText, topicsText } from "../render/topicsText.ts";
import type { Latest } from "../store/entries.ts";
import type { Journal } from "../store/journal.ts";
import type { Context } from "./context.ts";
import { topicsAWeek } from "./goalFigures.ts";
import type { Register } from "./register.ts";
import { tonight } from "./tonight.ts";
import { knownTopics } from "./units.ts";
import type { View } from "./view.ts";

interface TopicsOptions {
  next?: boolean;
  tools?: boolean;
}

/** How many topics of each curriculum are called next. */
const AHEAD = 5;

export const registerTopics: Register = (program, bind) => {
  program
    .command("topics [query]")
    .option("--next", "only what comes next in each curriculum")
    .option("--tools", "the tools, which of them were met, and the topics that name them")
    .addHelpText(
      "after",
      `
Examples:
  $ journey topics --next
  $ journey topics regression`,
    )
    .action(bind(runTopics));
};

export function runTopics(ctx: Context, query: string | undefined, { next, tools }: TopicsOptions): View {
  if (next && tools) throw journeyError("usage", "--next and --tools exclude each other", "journey topics --next");
  const latest = ctx.journal().entries.latestByTopic(ENTRIES_SHOWN);
  const progress = { curricula: matching(ctx.journal(), query, latest) };
  const screen = { columns: ctx.columns };
  if (tools) {
    return { data: { tools: toolsUsed(progress) }, text: (paint) => toolsText(progress, { ...screen, paint }) };
  }
  if (next) return nextView(ctx, progress.curricula);
  const entries = ({ id }: TopicProgress) => latestWords(latest.get(id) ?? { count: 0, numbers: [] });
  return { data: progress, text: (paint) => topicsText(progress, { ...screen, paint }, entries) };
}

/** What comes next in each curriculum, what was written close by, and how many topics a week reach the aim. */
function nextView(ctx: Context, curricula: readonly CurriculumProgress[]): View {
  const open = curricula.map((curriculum) => comingNext(topicsIn(curriculum)));
  const topics = open
    .flatMap((coming) => coming.slice(0, AHEAD))
    .map((topic) => ({ ...topic, near: nearEntries(topic, curricula) }));
  const weekly = topicsAWeek(tonight(ctx.journal(), ctx.now()), open.flat().length);
  return {
    data: { topics, topicsPerWeek: weekly },
    text: (paint) => nextText(topics, weekly, { columns: ctx.columns, paint }),
  };
}

/** The entries about the other topics of its unit, the oldest first. */
function nearEntries({ id }: TopicProgress, curricula: readonly CurriculumProgress[]): number[] {
  const unit = curricula.flatMap(({ units }) => units).find(({ topics }) => topics.some((topic) => topic.id === id));
  const numbers = unit?.topics.flatMap((topic) => (topic.id === id ? [] : topic.entries)) ?? [];
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** Progress narrowed to the topics a query finds. Throws `not-found` when it finds none. */
function matching(
  journal: Journal,
  query: string | undefined,
  latest: ReadonlyMap<TopicId, Latest>,
): CurriculumProgress[] {
  // All of them, where they are asked for, are read at once.
  let all: ReadonlyMap<TopicId, readonly number[]> | undefined;
  const get = (topic: TopicId) => {
    all ??= journal.entries.numbersByTopic();
    return all.get(topic);
  };
  const known = { ...knownTopics(journal), entries: { get, has: (topic: TopicId) => latest.has(topic) } };
  const curricula = journal.topics.curricula();
  if (query === undefined) return curricula.map((curriculum) => curriculumProgress(curriculum, known));
  const found = new Set(searchTopics(journal.topics.all(), query).map(({ id }) => id));
  if (found.size === 0) throw journeyError("not-found", `no topic matches "${query}"`, "journey topics");
  return curricula
    .map((curriculum) => ({
      ...curriculum,
      retired: curriculum.id === query ? (curriculum.retired ?? []) : [],
      units: curriculum.units
        .map((unit) => ({ ...unit, topics: unit.topics.filter(({ id }) => found.has(id)) }))
        .filter(({ topics }) => topics.length > 0),
    }))
    .filter(({ units }) => units.length > 0)
    .map((curriculum) => curriculumProgress(curriculum, known));
}
