import { type Curriculum, type TopicId, topicsOf } from "../core/curriculum.ts";
import { journeyError } from "../core/error.ts";
import { searchTopics } from "../core/lookup.ts";
import {
  type CurriculumProgress,
  curriculumProgress,
  type TopicProgress,
  type TopicRecord,
  topicsIn,
} from "../core/progress.ts";
import { toolsUsed } from "../core/toolsUsed.ts";
import { ENTRIES_SHOWN, latestWords } from "../render/topicRows.ts";
import { nextText, toolsText, topicsText } from "../render/topicsText.ts";
import type { Journal } from "../store/journal.ts";
import { type Latest, TopicEntries } from "../store/topicEntries.ts";
import { Topics } from "../store/topics.ts";
import { comingIn, knownTopics } from "./comingTopics.ts";
import type { Context } from "./context.ts";
import { topicPaceOf } from "./goalFigures.ts";
import type { NightlyRegister } from "./register.ts";
import { tonight } from "./tonight.ts";
import type { View } from "./view.ts";

interface TopicsOptions {
  next?: boolean;
  tools?: boolean;
}

/** How many topics of each curriculum are called next. */
const AHEAD = 5;

export const registerTopics: NightlyRegister = (program, bind) => {
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
  const journal = ctx.journal();
  const curricula = journal.read(Topics).curricula();
  const latest = journal.read(TopicEntries).latestByTopic(ENTRIES_SHOWN);
  const known = knownTopics(journal, { curricula, entries: entriesAmong(journal, latest) });
  const progress = { curricula: matching(curricula, query).map((one) => curriculumProgress(one, known)) };
  const screen = { columns: ctx.columns };
  if (tools) {
    return { data: { tools: toolsUsed(progress) }, text: (paint) => toolsText(progress, { ...screen, paint }) };
  }
  if (next) {
    const shown = new Set(progress.curricula.flatMap(topicsIn).map(({ id }) => id));
    return nextView(ctx, { curricula, known, shown });
  }
  const entries = ({ id }: TopicProgress) => latestWords(latest.get(id) ?? { count: 0, numbers: [] });
  return { data: progress, text: (paint) => topicsText(progress, { ...screen, paint }, entries) };
}

/** What comes next in each curriculum, what was written close by, and how many topics a week the aim asks for. */
function nextView(
  ctx: Context,
  { curricula, known, shown }: { curricula: readonly Curriculum[]; known: TopicRecord; shown: ReadonlySet<TopicId> },
): View {
  const journal = ctx.journal();
  const whole = curricula.map((curriculum) => curriculumProgress(curriculum, known));
  const open = whole.map((curriculum) =>
    comingIn(journal, topicsIn(curriculum), known.entries).filter(({ id }) => shown.has(id)),
  );
  const topics = open
    .flatMap((coming) => coming.slice(0, AHEAD))
    .map((topic) => ({ ...topic, near: nearEntries(topic, whole) }));
  const pace = topicPaceOf(tonight(journal, ctx.now()), open.flat().length);
  return {
    data: { topics, topicsPerWeek: pace?.perWeek ?? null },
    text: (paint) => nextText(topics, pace, { columns: ctx.columns, paint, today: ctx.today() }),
  };
}

/** The entries about the other topics of its unit, the oldest first. */
function nearEntries({ id }: TopicProgress, curricula: readonly CurriculumProgress[]): number[] {
  const unit = curricula.flatMap(({ units }) => units).find(({ topics }) => topics.some((topic) => topic.id === id));
  const numbers = unit?.topics.flatMap((topic) => (topic.id === id ? [] : topic.entries)) ?? [];
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** Which topics have entries is known with the latest of each; all of them, where they are asked for, are read at once. */
function entriesAmong(journal: Journal, latest: ReadonlyMap<TopicId, Latest>): TopicRecord["entries"] {
  let all: ReadonlyMap<TopicId, readonly number[]> | undefined;
  const get = (topic: TopicId) => {
    all ??= journal.read(TopicEntries).numbersByTopic();
    return all.get(topic);
  };
  return { get, has: (topic) => latest.has(topic) };
}

/** The curricula narrowed to the topics a query finds. Throws `not-found` when it finds none. */
function matching(curricula: readonly Curriculum[], query: string | undefined): readonly Curriculum[] {
  if (query === undefined) return curricula;
  const found = new Set(searchTopics(topicsOf(curricula), query).map(({ id }) => id));
  if (found.size === 0) throw journeyError("not-found", `no topic matches "${query}"`, "journey topics");
  return curricula
    .map((curriculum) => ({
      ...curriculum,
      retired: curriculum.id === query ? (curriculum.retired ?? []) : [],
      units: curriculum.units
        .map((unit) => ({ ...unit, topics: unit.topics.filter(({ id }) => found.has(id)) }))
        .filter(({ topics }) => topics.length > 0),
    }))
    .filter(({ units }) => units.length > 0);
}
