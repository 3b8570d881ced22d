import { cleanText } from "../core/clean.ts";
import { isJourneyError } from "../core/error.ts";
import { bodyOf, type Night, type NightAnswers, startNight } from "../core/night.ts";
import { HEADINGS, sectionOf } from "../core/sections.ts";
import type { Draft } from "../files/draft.ts";
import { flow } from "../render/flow.ts";
import { wrap } from "../render/width.ts";
import { Entries } from "../store/entries.ts";
import type { Journal } from "../store/journal.ts";
import type { Context } from "./context.ts";
import type { LogOptions } from "./logEntry.ts";
import { ask } from "./nightQuestions.ts";
import type { Prompts } from "./prompts.ts";
import { topicsNamed } from "./topicNamed.ts";

/**
 * The questions of a night, each skipped with Enter; null when there was no text. Every answer is in the draft before
 * the next question; topics, minutes, links and mood are decided there too.
 */
export async function bodyFromQuestions(
  ctx: Context,
  { prompts, draft, options }: { prompts: Prompts; draft: Draft; options: LogOptions },
): Promise<string | null> {
  await ctx.prepare();
  const journal = existing(ctx);
  const given = answersGiven(journal, draft, options);
  draft.keep("");

  const plan = journal === null ? null : lastPlan(journal);
  const { columns, paint } = prompts.screen;
  if (plan !== null) prompts.say(wrap(`Planned last time: ${cleanText(plan)}`, columns, "  ").join("\n"));
  for (const line of flow(prompts.keys, columns, { between: " · " })) prompts.say(paint.dim(line));

  let night = startNight(given, ctx.settings().logAsk);
  while (night.at !== "save" && night.at !== "nothing") {
    night = await ask(night.at, { ctx, prompts, draft, night });
    keep(draft, night);
  }
  return night.at === "save" ? bodyOf(night.answers) : null;
}

/** What the command line answered. A topic nobody knows is better refused before anything is typed. */
function answersGiven(journal: Journal | null, draft: Draft, { stuck, tomorrow, min, mood }: LogOptions) {
  const { topics, finish, links } = draft.entry;
  const idsOf = (queries: readonly string[]) =>
    journal === null ? queries : [...new Set(topicsNamed(journal, queries).map(({ id }) => id))];
  const given: Partial<NightAnswers> = {
    ...(stuck !== undefined && { stuck }),
    ...(tomorrow !== undefined && { tomorrow }),
    ...(topics.length > 0 && { topics: idsOf(topics) }),
    ...(finish.length > 0 && { finished: idsOf(finish) }),
    ...(min !== undefined && { minutes: min }),
    ...(links.length > 0 && { links }),
    ...(mood !== undefined && { mood }),
  };
  return given;
}

function keep(draft: Draft, { answers }: Night): void {
  const { topics, finished, minutes, links, mood } = answers;
  draft.decide({ topics, finish: finished, minutes, links, mood });
  draft.tryKeep(bodyOf(answers));
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
function lastPlan(journal: Journal): string | null {
  for (const { body } of journal.read(Entries).find({ limit: 1 })) return sectionOf(body, HEADINGS.tomorrow);
  return null;
}
