import { clean } from "../core/clean.ts";
import type { Topic, TopicId } from "../core/curriculum.ts";
import type { Night, NightAnswers, Reply } from "../core/night.ts";
import { type TopicChoice, topicChoices, topicFilter } from "../core/topicChoices.ts";
import type { PickRow } from "../render/pickerText.ts";
import { Entries } from "../store/entries.ts";
import type { Journal } from "../store/journal.ts";
import { TopicEntries } from "../store/topicEntries.ts";
import { Topics } from "../store/topics.ts";
import { openOf } from "./comingTopics.ts";
import type { Prompts } from "./prompts.ts";
import { topicsNamed } from "./topicNamed.ts";

/** How many entries back a topic is one of the last nights'. */
const LAST_NIGHTS = 3;

type TopicsReply = Reply<Pick<NightAnswers, "topics">>;
type FinishedReply = Reply<Pick<NightAnswers, "topics" | "finished">>;

/** Which topics the night was about: all of them to choose from, the likely ones first. */
export async function pickTopics(prompts: Prompts, journal: Journal, { answers }: Night): Promise<TopicsReply> {
  const choices = topicChoices(journal.read(Topics).all(), {
    checkOffs: journal.read(Topics).checkOffs(),
    written: new Set(journal.read(TopicEntries).countByTopic().keys()),
    recent: [...journal.read(Entries).list({ limit: LAST_NIGHTS })].flatMap(({ topics }) => topics),
    coming: openOf(journal).map((topics) => topics.map(({ id }) => id)),
  });
  const { picked, back } = await pick(prompts, "Which topics?", choices, answers.topics);
  return { value: { topics: picked }, back };
}

/** Which of the night's topics it finished. */
export async function pickFinished(prompts: Prompts, journal: Journal, { answers }: Night): Promise<FinishedReply> {
  const topics = topicsNamed(journal, answers.topics);
  const checkOffs = journal.read(Topics).checkOffs();
  const choices = topics.map((topic): TopicChoice => {
    const state = checkOffs.get(topic.id)?.state ?? "new";
    return { topic, state, offer: null };
  });
  const { picked, back } = await pick(prompts, "Which of them are finished?", choices, answers.finished);
  return { value: { topics: topics.map(({ id }) => id), finished: picked }, back };
}

async function pick(
  prompts: Prompts,
  question: string,
  choices: readonly TopicChoice[],
  before: readonly TopicId[],
): Promise<{ picked: TopicId[]; back: boolean }> {
  const topics: Topic[] = choices.map(({ topic }) => topic);
  const { value, back } = await prompts.pick({
    question,
    choices: choices.map(row),
    filter: topicFilter(topics),
    picked: before.map((id) => topics.findIndex((topic) => topic.id === id)).filter((place) => place !== -1),
  });
  return { picked: value.flatMap((place) => topics[place]?.id ?? []), back };
}

function row({ topic, state, offer }: TopicChoice): PickRow {
  return { code: clean(topic.code), title: clean(topic.title), note: offer ?? NOTES[state] };
}

const NOTES: Readonly<Record<TopicChoice["state"], string>> = {
  new: "",
  studied: "studied",
  done: "finished",
  recalled: "finished",
  skipped: "left out",
};
