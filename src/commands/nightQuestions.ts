import { clean } from "../core/clean.ts";
import { entryTemplate } from "../core/entryTemplate.ts";
import { isJourneyError, typedBefore } from "../core/error.ts";
import { readLink, readMinutes, readMood } from "../core/logInput.ts";
import {
  bodyOf,
  type Night,
  type NightAnswers,
  type NightQuestion,
  type Reply,
  replied,
  rewritten,
} from "../core/night.ts";
import { isBlank } from "../core/sections.ts";
import type { Draft } from "../files/draft.ts";
import { summaryText } from "../render/nightSummary.ts";
import { wrapped } from "../render/width.ts";
import type { Context } from "./context.ts";
import { textFromEditor } from "./logEditor.ts";
import { pickFinished, pickTopics } from "./nightTopics.ts";
import type { Prompts, TextQuestion } from "./prompts.ts";
import { topicsNamed } from "./topicNamed.ts";

/** What asking takes: the draft has every answer up to the question that is asked. */
export interface Asking {
  ctx: Context;
  prompts: Prompts;
  draft: Draft;
  night: Night;
}

/** Asks one question; answers the night after the reply. */
export function ask(question: NightQuestion, asking: Asking): Promise<Night> {
  return QUESTIONS[question](asking);
}

const QUESTIONS: Readonly<Record<NightQuestion, (asking: Asking) => Promise<Night>>> = {
  text: askForText,
  stuck: (asking) => askForSection(asking, "stuck", "Where did you get stuck?"),
  tomorrow: (asking) => askForSection(asking, "tomorrow", "Tomorrow?"),
  topics: async (asking) =>
    replied(asking.night, await pickTopics(asking.prompts, await asking.ctx.writable(), asking.night)),
  finished: async (asking) =>
    replied(asking.night, await pickFinished(asking.prompts, await asking.ctx.writable(), asking.night)),
  minutes: (asking) =>
    askForFigure(asking, {
      question: "Minutes?",
      hint: "45, 1h30",
      given: asking.night.answers.minutes?.toString() ?? "",
      read: (text) => ({ minutes: text === "" ? null : readMinutes(text) }),
    }),
  links: (asking) =>
    askForFigure(asking, {
      question: "Links?",
      hint: "spaces between them",
      given: asking.night.answers.links.join(" "),
      read: (text) => ({ links: text === "" ? [] : [...new Set(text.split(/\s+/).map((link) => readLink(link)))] }),
    }),
  mood: (asking) =>
    askForFigure(asking, {
      question: "Mood?",
      hint: "1 to 5, for you alone",
      given: asking.night.answers.mood?.toString() ?? "",
      read: (text) => ({ mood: text === "" ? null : readMood(text) }),
    }),
  summary: askToSave,
};

async function askForText(asking: Asking): Promise<Night> {
  const { ctx, draft, night } = asking;
  const { text } = night.answers;
  const question = { question: "What did you work on?", hint: "e: editor", given: text, first: true };
  const { value, back } = await typedIn(asking, "text", question);
  if (value.trim() !== "e" || back) return replied(night, { value: { text: value }, back });
  const body = await textFromEditor(ctx, draft, isBlank(text) ? entryTemplate(draft.entry.day) : bodyOf(night.answers));
  return replied(body === null ? night : rewritten(night, body), { value: {}, back: false });
}

async function askForSection(asking: Asking, section: "stuck" | "tomorrow", question: string): Promise<Night> {
  const { value, back } = await typedIn(asking, section, { question, given: asking.night.answers[section] });
  return replied(asking.night, { value: { [section]: isBlank(value) ? "" : value }, back });
}

/** A text; of one that is broken off, what had been typed is kept with the rest. */
async function typedIn(
  { prompts, draft, night }: Asking,
  field: "text" | "stuck" | "tomorrow",
  question: TextQuestion,
): Promise<Reply<string>> {
  try {
    return await prompts.text(question);
  } catch (error) {
    const typed = typedBefore(error);
    const answers = { ...night.answers, [field]: typed };
    if (typeof typed === "string" && !isBlank(typed)) draft.tryKeep(bodyOf(answers));
    throw error;
  }
}

interface Figure extends TextQuestion {
  read(text: string): Partial<NightAnswers>;
}

/** Asked again until it can be read; going back with something unreadable leaves it behind. */
async function askForFigure({ prompts, night }: Asking, { read, ...question }: Figure): Promise<Night> {
  for (let given = question.given; ; ) {
    const { value, back } = await prompts.text({ ...question, given });
    try {
      return replied(night, { value: read(value.trim()), back });
    } catch (error) {
      if (!isJourneyError(error)) throw error;
      if (back) return replied(night, { value: {}, back });
      const how = error.hint === undefined ? "" : `; ${error.hint.replaceAll(/--\w+ /g, "")}`;
      prompts.say(wrapped(clean(error.message + how), prompts.screen.columns));
      given = value;
    }
  }
}

const KEYS = { enter: "saves", e: "edits the text", escape: "goes back" } as const;

async function askToSave({ ctx, prompts, draft, night }: Asking): Promise<Night> {
  const journal = await ctx.writable();
  // As the command line named them, where there was no journal yet to look them up in.
  const topics = topicsNamed(journal, night.answers.topics);
  const finished = topicsNamed(journal, night.answers.finished).map(({ id }) => id);
  prompts.say(summaryText({ ...draft.entry, ...night.answers, topics, finished }, prompts.screen));
  const key = await prompts.press("Save it?", KEYS);
  if (key !== "e") return replied(night, { value: {}, back: key === "escape" });

  if ((await ctx.editor()) === null) {
    prompts.say(wrapped("There is no editor to open: EDITOR=nano journey log", prompts.screen.columns));
    return night;
  }
  const body = await textFromEditor(ctx, draft, bodyOf(night.answers));
  if (body !== null) return rewritten(night, body);
  // Everything was deleted there: what had been written stands, and the editor's empty file must not.
  draft.takeEdited(bodyOf(night.answers));
  return night;
}
