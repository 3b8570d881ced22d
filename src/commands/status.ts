import { isoDay } from "../core/day.ts";
import { isJourneyError } from "../core/error.ts";
import { beginningOf } from "../core/forgetting.ts";
import { restOn } from "../core/rest.ts";
import { HEADINGS, sectionOf } from "../core/sections.ts";
import { promptText, tonightText } from "../render/tonightText.ts";
import { Entries } from "../store/entries.ts";
import type { Journal } from "../store/journal.ts";
import { Recalls } from "../store/recalls.ts";
import { Rests } from "../store/rests.ts";
import { openOf } from "./comingTopics.ts";
import type { Context } from "./context.ts";
import { figuresData, goalData, paceData, paceOf, topicPaceOf } from "./goalFigures.ts";
import { lookBack } from "./lookBack.ts";
import { entryData } from "./placed.ts";
import type { NightlyRegister } from "./register.ts";
import { streakData, type Tonight, tonight } from "./tonight.ts";
import type { View } from "./view.ts";

interface StatusOptions {
  due?: boolean;
  prompt?: boolean;
}

export const registerStatus: NightlyRegister = (program, bind) => {
  program
    .command("status")
    .description("tonight's screen, as journey alone shows it on a terminal")
    .option("--due", "nothing but the exit code: 1 when tonight is unlogged, 3 when that cannot be told")
    .option("--prompt", "a few characters for a shell prompt: j10· is open, j10✓ is logged")
    .addHelpText(
      "after",
      `
Examples:
  $ journey status
  $ journey status --due || echo "tonight is open"`,
    )
    .action(bind(runStatus));
};

/** The next topics named for each curriculum. */
const NEXT = 2;
/** What --due answers when it cannot tell. */
const CANNOT_TELL = 3;

export async function runStatus(ctx: Context, { due = false, prompt = false }: StatusOptions): Promise<View> {
  if (due) return dueView(ctx);
  return prompt ? promptView(ctx) : screenView(ctx);
}

/** Exit 1 means one thing only: tonight has no entry, and is no rest. */
function dueView(ctx: Context): View {
  try {
    const isDue = dueTonight(ctx);
    return { data: { due: isDue }, text: () => "", exit: isDue ? 1 : 0 };
  } catch (error) {
    if (isJourneyError(error)) error.exit = CANNOT_TELL;
    throw error;
  }
}

/** Whether tonight has no entry yet, and is no rest. */
export function dueTonight(ctx: Context): boolean {
  const { standing, rest } = situation(ctx, ctx.journal());
  return !standing.loggedToday && !rest;
}

function promptView(ctx: Context): View {
  const { standing, rest } = situation(ctx, ctx.journal());
  const data = { streak: standing.streak, loggedToday: standing.loggedToday, rest };
  return { data, text: () => promptText(data) };
}

function situation(ctx: Context, journal: Journal): Tonight & { rest: boolean } {
  const now = tonight(journal, ctx.now());
  return { ...now, rest: restOn(journal.read(Rests).all(), now.standing.today) !== null };
}

async function screenView(ctx: Context): Promise<View> {
  const journal = ctx.journal();
  const now = situation(ctx, journal);
  const { standing, written, published, rest } = now;
  const last = Array.from(journal.read(Entries).find({ limit: 1 }))[0];
  const [past] = lookBack(journal, standing.today);
  const [remembered] = past?.entries ?? [];
  const open = openOf(journal);
  const pace = paceData(paceOf(journal, now));
  const topicPace = topicPaceOf(now, open.flat().length);
  const report = {
    plan: last === undefined ? null : sectionOf(last.body, HEADINGS.tomorrow),
    next: open.flatMap((topics) => topics.slice(0, NEXT)),
    reviews: journal.read(Recalls).countDue(standing.today),
    drafts: await ctx.draftsWaiting(),
    topicsPerWeek: topicPace?.perWeek ?? null,
  };
  return {
    data: {
      today: isoDay(standing.today),
      loggedToday: standing.loggedToday,
      rest,
      streak: streakData(standing),
      freezes: { held: standing.freezesHeld },
      written: figuresData(written),
      published: figuresData(published),
      goal: goalData(now.span),
      pace,
      ...report,
      lookBack: past === undefined || remembered === undefined ? null : { ago: past.ago, ...entryData(remembered) },
    },
    text: (paint) =>
      tonightText(
        {
          ...report,
          standing,
          written,
          published,
          rest,
          pace,
          topicPace,
          now: ctx.now(),
          past:
            past === undefined || remembered === undefined
              ? null
              : { ago: past.ago, number: remembered.number, words: remembered.title ?? beginningOf(remembered) },
        },
        { columns: ctx.columns, paint },
      ),
  };
}
