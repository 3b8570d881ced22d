import type { Command } from "commander";
import type { NewChange } from "../core/change.ts";
import { count } from "../core/count.ts";
import { isoDay } from "../core/day.ts";
import { readAnyDay } from "../core/dayInput.ts";
import { journeyError } from "../core/error.ts";
import { freezesOn, type Goal, type GoalSpan } from "../core/goal.ts";
import { createGoal, editGoal, finishGoal, type GoalSettings } from "../core/goalChange.ts";
import { readTitle } from "../core/logInput.ts";
import type { Moment } from "../core/moment.ts";
import { editWords, finishWords, startWords } from "../render/goalChangeText.ts";
import { wrap, wrapped } from "../render/width.ts";
import { Goals } from "../store/goals.ts";
import type { Journal } from "../store/journal.ts";
import { agree } from "./agree.ts";
import type { Context } from "./context.ts";
import { journalIfAny } from "./journalIfAny.ts";
import { type Bind, examples } from "./register.ts";
import { tonight, towards } from "./tonight.ts";
import type { View } from "./view.ts";

interface GoalOptions {
  title?: string;
  days?: number;
  start?: string;
  aim?: string;
  count?: Goal["counts"];
  freezes?: boolean;
  yes?: boolean;
  dryRun?: boolean;
}

const MOST_DAYS = 36_500;

/** Declares `goal start`, `goal edit` and `goal finish`. */
export function registerGoalChange(goal: Command, bind: Bind): void {
  const settings = (name: string, unset: { days: string; start: string }) =>
    goal
      .command(name)
      .option("--title <title>", "what it is called", readTitle)
      .option("--days <n>", `how many days it counts${unset.days}`, readDays)
      .option("--start <day>", `the day it starts on${unset.start}`)
      .option("--aim <day>", "the day to reach it by")
      .option("--count <what>", "the days that count: written or published", readCount)
      .option("--yes", "do not ask")
      .option("--dry-run", "say what it would do, and do nothing");
  settings("start", { days: " (180 unless set)", start: " (its first entry's unless set)" })
    .description("a new goal, after the last one was finished")
    .addHelpText(
      "after",
      examples(
        "journey goal start --days 90",
        'journey goal start --title "Half a year of MLOps" --aim 2027-12-31 --dry-run',
      ),
    )
    .action(bind(runStart));
  settings("edit", { days: "", start: ", while it has no entry yet" })
    .description("change the running goal's rules, from now on")
    .summary("change its rules, from now on")
    .option("--freezes <on|off>", "whether a freeze may cover a missed day", readSwitch)
    .addHelpText("after", examples("journey goal edit --freezes off", "journey goal edit --days 200 --dry-run"))
    .action(bind(runEdit));
  goal
    .command("finish")
    .description("end the running goal; it stays, with its figures")
    .summary("end it; it stays, with its figures")
    .addHelpText("after", examples("journey goal finish --dry-run", "journey goal finish"))
    .option("--yes", "do not ask")
    .option("--dry-run", "say what it would do, and do nothing")
    .action(bind(runFinish));
}

async function runStart(ctx: Context, options: GoalOptions): Promise<View> {
  const spans = journalIfAny(ctx)?.read(Goals).spans() ?? [];
  const running = runningOf(spans);
  if (running?.starts != null && towards(ctx.journal(), running).written.days > 0)
    throw journeyError("refused", `"${running.goal.title}" is running: goals follow each other`, "journey goal finish");
  const settings = settingsOf(options, ctx.now());
  const last = spans.findLast(({ ends }) => ends !== null)?.ends ?? null;
  if (last !== null && settings.starts != null && settings.starts <= last)
    throw journeyError(
      "refused",
      `${isoDay(settings.starts)} belongs to the goal before`,
      `--start ${isoDay(last + 1)}`,
    );

  const title = settings.title ?? count(settings.days ?? running?.goal.days ?? 180, "day");
  const id = await ctx.newId();
  const words = startWords({ days: 180, ...settings, title });
  return change(ctx, {
    command: "goal start",
    changes: (journal) => {
      // A goal without a day yet, as a new journal has one, is not worth keeping beside its successor.
      const begun = runningOf(journal.read(Goals).spans());
      return begun === undefined
        ? [createGoal(id, { ...settings, title })]
        : editGoal(begun.goal, { ...settings, title });
    },
    words,
    ...options,
  });
}

async function runEdit(ctx: Context, options: GoalOptions): Promise<View> {
  const { yes: _, dryRun: __, ...rules } = options;
  if (Object.keys(rules).length === 0)
    throw journeyError("usage", "no option says what to change", "journey goal edit --help");
  const journal = ctx.journal();
  const span = theRunning(journal);
  const { today, loggedToday } = tonight(journal, ctx.now()).standing;
  const settings = settingsOf(options, ctx.now());
  if (settings.starts !== undefined && towards(journal, span).written.days > 0)
    throw journeyError(
      "refused",
      `"${span.goal.title}" has begun, and a change never acts backwards: its start stays`,
      "journey goal finish, then journey goal start",
    );
  const { aim = span.goal.aim } = settings;
  if (span.starts !== null && aim !== null && aim < span.starts)
    throw journeyError("refused", `the aim ${isoDay(aim)} is before the start`, `--aim after ${isoDay(span.starts)}`);
  // A day that has its entry was lived under the rule as it is.
  const from = loggedToday ? today + 1 : today;
  const { freezes } = options;
  const changesFreezes = freezes !== undefined && freezes !== freezesOn(span.goal, from);
  const changes = editGoal(span.goal, settings, changesFreezes ? { from, on: freezes } : undefined);
  if (changes.length === 0) {
    const words = "Nothing to change: the goal is so already.";
    return { data: { changed: false, effects: [] }, text: () => wrapped(words, ctx.columns) };
  }
  const words = editWords(span, {
    settings,
    freezes: changesFreezes ? { from, on: freezes } : null,
    figures: towards(journal, span),
  });
  return change(ctx, { command: "goal edit", changes: () => changes, words, ...options });
}

async function runFinish(ctx: Context, options: Pick<GoalOptions, "yes" | "dryRun">): Promise<View> {
  const journal = ctx.journal();
  const span = theRunning(journal);
  const { today, loggedToday } = tonight(journal, ctx.now()).standing;
  const figures = towards(journal, span);
  if (figures.written.days === 0)
    throw journeyError("refused", `"${span.goal.title}" has not begun: there is nothing to finish`, "journey log");
  const last = loggedToday ? today : today - 1;
  const words = finishWords(span.goal.title, last, figures);
  return change(ctx, { command: "goal finish", changes: () => [finishGoal(span.goal, last)], words, ...options });
}

interface Changing {
  command: string;
  changes(journal: Journal): readonly NewChange[];
  /** What it does, said before it is done. */
  words: readonly string[];
  yes?: boolean;
  dryRun?: boolean;
}

async function change(ctx: Context, changing: Changing): Promise<View> {
  const { command, changes, words, yes = false, dryRun = false } = changing;
  const lines = words.flatMap((line) => wrap(line, ctx.columns));
  // The question mark before it takes two columns.
  const question = words.flatMap((line) => wrap(line, ctx.columns - 2)).join("\n");
  if (!dryRun && !yes) await agree(ctx, `${question}\nSo be it?`);
  if (!dryRun) {
    const journal = await ctx.writable();
    journal.commit(command, changes(journal));
  }
  return {
    data: { changed: !dryRun, effects: words },
    text: () =>
      [...lines, ...(dryRun ? ["Nothing was changed: this was a dry run."] : ["Take back: journey undo"])].join("\n"),
  };
}

/** The goal that has no end yet, which may not have begun. */
export function runningOf(spans: readonly GoalSpan[]): GoalSpan | undefined {
  return spans.findLast(({ goal, ends }) => goal.finished === null && ends === null);
}

function theRunning(journal: Journal): GoalSpan {
  const running = runningOf(journal.read(Goals).spans());
  if (running === undefined) throw journeyError("not-found", "no goal is running", "journey goal start --days 180");
  return running;
}

function settingsOf({ title, days, start, aim, count }: GoalOptions, now: Moment): GoalSettings {
  const starts = start === undefined ? undefined : readAnyDay(start, now);
  const by = aim === undefined ? undefined : readAnyDay(aim, now);
  if (starts !== undefined && by !== undefined && by < starts)
    throw journeyError("usage", "the aim is before the start", "--start DAY --aim a later DAY");
  return {
    ...(title !== undefined && { title }),
    ...(days !== undefined && { days }),
    ...(starts !== undefined && { starts }),
    ...(by !== undefined && { aim: by }),
    ...(count !== undefined && { counts: count }),
  };
}

function readDays(text: string): number {
  const days = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (days < 1 || days > MOST_DAYS)
    throw journeyError("usage", `"${text}" is no number of days from 1 to ${MOST_DAYS}`, "--days 180");
  return days;
}

function readCount(text: string): Goal["counts"] {
  if (text === "written" || text === "published") return text;
  throw journeyError("usage", `"${text}" is neither written nor published`, "--count written");
}

function readSwitch(text: string): boolean {
  if (text === "on" || text === "off") return text === "on";
  throw journeyError("usage", `"${text}" is neither on nor off`, "--freezes off");
}
