import { clean, cleanText } from "../core/clean.ts";
import type { Topic } from "../core/curriculum.ts";
import { type Day, isoDay } from "../core/day.ts";
import { shortDay } from "../core/dayWords.ts";
import { journeyError, stoppedSaying } from "../core/error.ts";
import { RATINGS, type Rating, RECALLED } from "../core/recall.ts";
import { addReview, readRating } from "../core/reviewChange.ts";
import { nextDue } from "../core/schedule.ts";
import { folded } from "../render/flow.ts";
import { answerText, questionText, reviewListText } from "../render/reviewText.ts";
import { Entries } from "../store/entries.ts";
import type { Journal } from "../store/journal.ts";
import { Recalls } from "../store/recalls.ts";
import { Topics } from "../store/topics.ts";
import type { WritableJournal } from "../store/writableJournal.ts";
import type { Context } from "./context.ts";
import { readLimit } from "./list.ts";
import type { Prompts } from "./prompts.ts";
import type { Register } from "./register.ts";
import { topicNamed } from "./topicNamed.ts";
import type { View } from "./view.ts";

interface ReviewOptions {
  limit?: number;
  rate?: Rating;
}

/** Questions of one sitting. */
const A_SITTING = 10;

export const registerReview: Register = (program, bind) => {
  program
    .command("review [topic]")
    .description("recall finished topics that are due: the question first, then what you wrote")
    .option("--limit <n>", `how many (${A_SITTING} unless set)`, readLimit)
    .option("--rate <how>", "answer for the topic named: again, hard, good or easy", readRate)
    .addHelpText(
      "after",
      `
Due days come from FSRS with its default weights. Two recalls at a distance make a topic recalled.

Examples:
  $ journey review
  $ journey review ml.2.1 --rate good`,
    )
    .action(bind(runReview));
};

function readRate(text: string): Rating {
  const rating = readRating(text);
  if (rating === null) throw journeyError("usage", `"${text}" is no answer`, `one of ${RATINGS.join(", ")}`);
  return rating;
}

export async function runReview(
  ctx: Context,
  query: string | undefined,
  { limit = A_SITTING, rate }: ReviewOptions,
): Promise<View> {
  const journal = await ctx.existing();
  if (query !== undefined && rate !== undefined) return rateOne(ctx, journal, topicNamed(journal, query), rate);
  if (rate !== undefined) throw journeyError("usage", "--rate needs a topic", "journey review TOPIC --rate good");

  const queue = query === undefined ? dueTopics(ctx, journal, limit) : [finished(journal, topicNamed(journal, query))];
  const prompts = queue.length === 0 ? null : await ctx.prompts();
  if (prompts !== null) return sitting(ctx, journal, queue, prompts);
  const next = journal.read(Recalls).nextAfter(ctx.today());
  return {
    data: {
      due: queue.map(queueData),
      total: journal.read(Recalls).countDue(ctx.today()),
      next: next === null ? null : isoDay(next),
    },
    text: (paint) => reviewListText(queue, next, ctx.today(), { columns: ctx.columns, paint }),
  };
}

interface Queued {
  topic: Topic;
  due: Day;
  recalls: number;
}

function dueTopics(ctx: Context, journal: Journal, limit: number): Queued[] {
  const topics = new Map(
    journal
      .read(Topics)
      .all()
      .map((topic) => [topic.id, topic]),
  );
  return journal
    .read(Recalls)
    .due(ctx.today(), limit)
    .flatMap(({ topic, due, recalls }) => {
      const known = topics.get(topic);
      return known === undefined ? [] : [{ topic: known, due, recalls }];
    });
}

function finished(journal: Journal, topic: Topic): Queued {
  const recall = journal.read(Recalls).one(topic.id);
  if (recall === undefined)
    throw journeyError(
      "refused",
      `${topic.code} is not finished: there is nothing to recall yet`,
      `journey check ${topic.code}`,
    );
  return { topic, ...recall };
}

function queueData({ topic, due, recalls }: Queued) {
  return { topic: topic.id, code: topic.code, title: topic.title, due: isoDay(due), recalls };
}

/** One question after the other; every answer is saved before the next is asked. */
async function sitting(
  ctx: Context,
  journal: WritableJournal,
  queue: readonly Queued[],
  prompts: Prompts,
): Promise<View> {
  const rated: { topic: string; rating: Rating; due: string }[] = [];
  const asked = async <Answer>(answer: Promise<Answer>): Promise<Answer> =>
    answer.catch((error: unknown) => {
      throw rated.length === 0 ? error : stoppedSaying(error, "what was answered before is saved");
    });
  for (const [index, { topic }] of queue.entries()) {
    prompts.say(questionText(topic, index + 1, queue.length, prompts.screen.columns));
    await asked(prompts.line("Say it to yourself, then press Enter"));
    prompts.say(answerText(writtenAbout(journal, topic), prompts.screen.columns));
    const rating = await asked(askRating(prompts));
    if (rating === null) break;
    const due = await save(ctx, journal, topic, rating);
    prompts.say(`${clean(topic.code)}: ${RATINGS[rating - 1]}, again on ${shortDay(due)}`);
    rated.push({ topic: topic.id, rating, due: isoDay(due) });
  }
  return {
    data: { rated },
    text: () => (rated.length === 0 ? "No topic was recalled." : `Recalled ${rated.length} of ${queue.length}.`),
  };
}

/** Null: enough for tonight. */
async function askRating(prompts: Prompts): Promise<Rating | null> {
  for (;;) {
    const answer = await prompts.line("How did it go? again, hard, good, easy (Enter stops)");
    if (answer.trim() === "") return null;
    const rating = readRating(answer);
    if (rating !== null) return rating;
    prompts.say("One of a, h, g, e.");
  }
}

function writtenAbout(journal: Journal, topic: Topic) {
  const entries = Array.from(journal.read(Entries).find({ topics: [topic.id], limit: 2 }));
  return entries.map(({ number, day, body }) => ({ number, day, body: cleanText(body) }));
}

async function rateOne(ctx: Context, journal: WritableJournal, topic: Topic, rating: Rating): Promise<View> {
  finished(journal, topic);
  const due = await save(ctx, journal, topic, rating);
  const state = (journal.read(Recalls).one(topic.id)?.recalls ?? 0) >= RECALLED ? "recalled" : "done";
  return {
    data: { topic: topic.id, rating: RATINGS[rating - 1], due: isoDay(due), state },
    text: () =>
      folded(`${topic.code} ${clean(topic.title)} · ${state} · again on ${shortDay(due)}`, ctx.columns).join("\n"),
  };
}

async function save(ctx: Context, journal: WritableJournal, topic: Topic, rating: Rating): Promise<Day> {
  const today = ctx.today();
  const doneOn = journal.read(Topics).checkOff(topic.id)?.day ?? today;
  const due = nextDue(
    doneOn,
    journal
      .read(Recalls)
      .of(topic.id)
      .filter(({ day }) => day >= doneOn),
    today,
    rating,
  );
  journal.commit("review", [
    addReview(await ctx.newId(), { topic: topic.id, day: today, at: ctx.now().instant, rating, due }),
  ]);
  return due;
}
