import { clean } from "../core/clean.ts";
import type { Topic } from "../core/curriculum.ts";
import { isJourneyError, typedBefore } from "../core/error.ts";
import { HEADINGS, isBlank, sectionOf, withSections } from "../core/sections.ts";
import type { Draft } from "../files/draft.ts";
import type { Journal } from "../store/journal.ts";
import type { Context } from "./context.ts";
import type { LogOptions } from "./log.ts";
import { textFromEditor } from "./logEditor.ts";
import type { Prompts } from "./prompts.ts";
import { topicsNamed } from "./topicNamed.ts";

/**
 * The four questions of a night, each skipped with Enter; null when there was no text. Every answer is in the draft
 * before the next question; topics are decided there too.
 */
export async function bodyFromQuestions(
  ctx: Context,
  { prompts, draft, options }: { prompts: Prompts; draft: Draft; options: LogOptions },
): Promise<string | null> {
  await ctx.prepare();
  refuseBeforeAsking(ctx, draft);
  const body = await askForBody(ctx, prompts, draft, options);
  if (body === null) return null;
  const journal = await ctx.writable();
  const topics = await askTopics(prompts, journal, draft);
  draft.decide({ topics: topics.map(({ id }) => id) });
  draft.tryKeep(body);
  const finished = await askFinished(prompts, journal, topics, draft);
  draft.decide({ finish: finished.map(({ id }) => id) });
  draft.tryKeep(body);
  return body;
}

/** What would keep the answers from being saved is better known before they are typed. */
function refuseBeforeAsking(ctx: Context, draft: Draft): void {
  const journal = existing(ctx);
  if (journal !== null) topicsNamed(journal, [...draft.entry.topics, ...draft.entry.finish]);
  draft.keep("");
}

async function askForBody(
  ctx: Context,
  prompts: Prompts,
  draft: Draft,
  { stuck = "", tomorrow: planned = "" }: LogOptions,
): Promise<string | null> {
  const plan = lastPlan(existing(ctx));
  if (plan !== null) prompts.say(`Planned last time: ${clean(plan)}`);

  const typed = await kept(prompts.line("What did you work on? (e: editor)"), draft, (text) => text);
  const text = typed.trim() === "e" ? await textFromEditor(ctx, draft) : typed;
  if (text === null || isBlank(text)) return null;
  const bodyWith = (tomorrow: string) => withSections(text, { stuck, tomorrow });
  draft.tryKeep(bodyWith(planned));
  if (planned !== "" || sectionOf(text, HEADINGS.tomorrow) !== null) return bodyWith(planned);

  const tomorrow = await kept(prompts.line("Tomorrow?"), draft, bodyWith);
  draft.tryKeep(bodyWith(tomorrow));
  return bodyWith(tomorrow);
}

/** An answer; of one that is broken off, what had been typed is kept with the rest. */
async function kept(answer: Promise<string>, draft: Draft, bodyWith: (typed: string) => string): Promise<string> {
  try {
    return await answer;
  } catch (error) {
    const typed = typedBefore(error);
    if (typeof typed === "string" && typed !== "") draft.tryKeep(bodyWith(typed));
    throw error;
  }
}

/** The journal where there is one already; the night's first answer creates it otherwise. */
function existing(ctx: Context): Journal | null {
  try {
    return ctx.journal();
  } catch (error) {
    if (isJourneyError(error) && error.code === "no-journal") return null;
    throw error;
  }
}

/** What the last entry said about the night after it. */
function lastPlan(journal: Journal | null): string | null {
  for (const { body } of journal?.entries.find({ limit: 1 }) ?? []) return sectionOf(body, HEADINGS.tomorrow);
  return null;
}

async function askTopics(prompts: Prompts, journal: Journal, { entry }: Draft): Promise<Topic[]> {
  if (entry.topics.length > 0) return [...new Set(topicsNamed(journal, entry.topics))];
  const checkOffs = journal.topics.checkOffs();
  const open = journal.topics.all().filter(({ id }) => !checkOffs.has(id));
  return prompts.choose("Which topics?", choices(open));
}

async function askFinished(
  prompts: Prompts,
  journal: Journal,
  topics: readonly Topic[],
  { entry }: Draft,
): Promise<Topic[]> {
  if (topics.length === 0 || entry.finish.length > 0) return topicsNamed(journal, entry.finish);
  return prompts.choose("Which of them are finished?", choices(topics));
}

function choices(topics: readonly Topic[]): { name: string; value: Topic }[] {
  return topics.map((value) => ({ name: `${value.code} ${clean(value.title)}`, value }));
}
