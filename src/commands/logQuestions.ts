import { clean } from "../core/clean.ts";
import type { Topic } from "../core/curriculum.ts";
import { HEADINGS, hasWords, sectionOf, withSections } from "../core/sections.ts";
import type { Journal } from "../store/journal.ts";
import type { Given } from "./log.ts";
import type { Prompts } from "./prompts.ts";
import { topicsNamed } from "./topicNamed.ts";

interface Flags {
  topic?: string[];
  finish?: string[];
  done?: boolean;
  tomorrow?: string;
}

/** The four questions of a night, each skipped with Enter; null when there was no text. */
export async function askForEntry(prompts: Prompts, journal: Journal, flags: Flags): Promise<Given | null> {
  const plan = lastPlan(journal);
  if (plan !== null) prompts.say(`Planned last time: ${clean(plan)}`);
  const text = await prompts.line("What did you work on?");
  if (!hasWords(text)) return null;

  const tomorrow = flags.tomorrow === undefined ? await prompts.line("Tomorrow?") : "";
  const topics = await askTopics(prompts, journal, flags);
  const finished = await askFinished(prompts, journal, topics, flags);
  return { body: withSections(text, { tomorrow }), topics, finished };
}

/** What the last entry said about the night after it. */
function lastPlan(journal: Journal): string | null {
  for (const { body } of journal.entries.find({ limit: 1 })) return sectionOf(body, HEADINGS.tomorrow);
  return null;
}

async function askTopics(prompts: Prompts, journal: Journal, { topic = [], finish = [] }: Flags): Promise<Topic[]> {
  const all = journal.topics.all();
  const given = topicsNamed(journal, [...topic, ...finish]);
  if (given.length > 0) return [...new Set(given)];
  const checkOffs = journal.topics.checkOffs();
  const open = all.filter(({ id }) => !checkOffs.has(id));
  return prompts.choose(
    "Which topics?",
    open.map((value) => ({ name: `${value.code} ${clean(value.title)}`, value })),
  );
}

async function askFinished(
  prompts: Prompts,
  journal: Journal,
  topics: readonly Topic[],
  { topic = [], finish = [], done = false }: Flags,
): Promise<Topic[]> {
  if (topics.length === 0) return [];
  if (done) return [...topics];
  if (topic.length + finish.length > 0) return [...new Set(topicsNamed(journal, finish))];
  return prompts.choose(
    "Which of them are finished?",
    topics.map((value) => ({ name: `${value.code} ${clean(value.title)}`, value })),
  );
}
