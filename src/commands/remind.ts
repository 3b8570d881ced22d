import { clean, cleanText } from "../core/clean.ts";
import { clockTime } from "../core/dayWords.ts";
import { journeyError } from "../core/error.ts";
import { misnamed } from "../core/misnamed.ts";
import { civilDay, studyDay, wallMinutes } from "../core/moment.ts";
import { planWords, type Reminder, readTime, refuseUnwritable } from "../core/reminder.ts";
import { withSetting } from "../core/settingsText.ts";
import { soundSettings } from "../files/settingsFile.ts";
import { soundText, writeSettings } from "../files/settingsWrite.ts";
import { remindShownText } from "../render/remindText.ts";
import { wrapped } from "../render/width.ts";
import { agree } from "./agree.ts";
import type { Context } from "./context.ts";
import { examples, type Register } from "./register.ts";
import { SCHEDULERS, type Scheduler } from "./schedulers.ts";
import { dueTonight } from "./status.ts";
import { runUnnamed } from "./unnamed.ts";
import type { View } from "./view.ts";

interface RemindOptions {
  at?: number;
  by?: Scheduler;
  plan?: string;
  yes?: boolean;
  dryRun?: boolean;
}

const EVENING = 22 * 60 + 30;

export const registerRemind: Register = (program, bind) => {
  const remind = program
    .command("remind")
    .description("a reminder every evening, only while tonight is open; enable, status, disable")
    .addHelpText(
      "after",
      `
A systemd user timer where there is one, a launchd job on macOS (never run there by us), else a line of your crontab. \
It is shown before it is written; only what journey wrote is ever changed or taken away. In the evening it asks journey \
status --due, and shows a notification (notify-send, osascript) where tonight is open; without one, cron mails the words.

Examples:
  $ journey remind enable --at 22:30 --dry-run
  $ journey remind enable --at 22:30 --plan "the dishes are done, I write one line"
  $ journey remind disable`,
    );
  const status = remind
    .command("status", { isDefault: true })
    .description("whether there is a reminder, and when")
    .summary("whether there is one, and when")
    .addHelpText("after", examples("journey remind", "journey remind status --json"));
  runUnnamed(status, bind, runStatus);
  remind
    .command("enable")
    .description("set the reminder up, or change its time")
    .summary("set it up, or change its time")
    .option("--at <time>", "when (22:30 unless said)", readTime)
    .option("--by <scheduler>", "systemd, launchd or cron, instead of what the machine has", readScheduler)
    .option("--plan <text>", "what you will do then: it stands in the reminder")
    .option("--dry-run", "only show what would be written")
    .option("--yes", "do not ask")
    .addHelpText(
      "after",
      examples(
        "journey remind enable --at 22:30 --dry-run",
        'journey remind enable --plan "the dishes are done, I write one line"',
      ),
    )
    .action(bind(runEnable));
  remind
    .command("disable")
    .description("take the reminder away, and nothing else")
    .summary("take it away")
    .addHelpText("after", examples("journey remind disable", "journey remind disable --json"))
    .action(bind(runDisable));
  remind
    .command("now")
    .description("show the reminder now, where tonight is open; what the schedule runs")
    .summary("show it now, where tonight is open; what the schedule runs")
    .addHelpText("after", examples("journey remind now", "journey remind now --from 22:30"))
    .option("--from <time>", "not before this time of the evening", readTime)
    .action(bind(runNow));
};

function readScheduler(name: string): Scheduler {
  const found = SCHEDULERS.find((one) => one.name === name);
  if (found !== undefined) return found;
  const names = SCHEDULERS.map((one) => one.name);
  throw misnamed(name, names, `there is no scheduler "${name}"`, `--by ${names.join(", ")}`);
}

async function runEnable(
  ctx: Context,
  { at = EVENING, by, plan, yes = false, dryRun = false }: RemindOptions,
): Promise<View> {
  const machine = ctx.machine();
  const scheduler = by ?? (await usable(ctx));
  const reminder = reminderAt(ctx, at);
  const shown = scheduler.preview(machine, reminder);
  const data = { by: scheduler.name, at: clockTime(at), written: !dryRun, preview: shown };
  const before = await enabled(ctx);
  const replaced = before.filter((one) => one.scheduler !== scheduler);
  const words = plan?.trim() ?? (yes || dryRun ? null : await askPlan(ctx, clockTime(at)));
  const lines = [
    ...replaced.map((one) => `taken away: ${one.time}, by ${one.scheduler.name}`),
    ...shown,
    ...(words === null ? [] : [`${ctx.tilde(ctx.configPath)}:`, `  remind.plan = ${words}`]),
  ].map(clean);
  if (dryRun) return { data, text: () => lines.join("\n") };

  if (!yes) {
    (await ctx.prompts())?.say(lines.join("\n"));
    await agree(ctx, "Write this?");
  }
  if (words !== null) keepPlan(ctx, words);
  for (const one of replaced) await one.scheduler.disable(machine);
  await scheduler.enable(machine, reminder);
  return { ...(await runStatus(ctx)), ...(yes && { notes: lines }) };
}

/** The program the schedule starts, every path absolute, with the settings it is to find. */
function reminderAt(ctx: Context, at: number): Reminder {
  const { command, env } = ctx.machine();
  const settings = env.XDG_CONFIG_HOME ? ["/usr/bin/env", `XDG_CONFIG_HOME=${env.XDG_CONFIG_HOME}`] : [];
  const words = [...settings, ...command, "--journal", ctx.path, "remind", "now", "--from", clockTime(at)];
  refuseUnwritable(words);
  return { at, command: words };
}

async function usable(ctx: Context): Promise<Scheduler> {
  for (const scheduler of SCHEDULERS) if (await scheduler.usable(ctx.machine())) return scheduler;
  throw journeyError(
    "failed",
    "there is neither systemd, launchd nor cron here",
    "journey remind now shows it by hand",
  );
}

/** The plan to keep, where there is none yet and somebody to ask. */
async function askPlan(ctx: Context, time: string): Promise<string | null> {
  const prompts = ctx.settings().remindPlan === null ? await ctx.prompts() : null;
  if (prompts === null) return null;
  const example = `"When it is ${time} and the dishes are done, I write one line."`;
  prompts.say(wrapped(`A plan stands in the reminder: ${example} Enter leaves it out.`, prompts.screen.columns));
  return (await prompts.line(`When it is ${time} and …`)).trim() || null;
}

function keepPlan(ctx: Context, plan: string): void {
  const text = soundText(ctx.configPath);
  const changed = withSetting(text, "remind.plan", plan);
  if (changed === null) throw journeyError("usage", "a plan is one line without #", 'journey remind enable --plan "…"');
  writeSettings(ctx.configPath, changed);
}

async function enabled(ctx: Context): Promise<{ scheduler: Scheduler; time: string }[]> {
  const times = await Promise.all(
    SCHEDULERS.map(async (scheduler) => ({ scheduler, time: await scheduler.time(ctx.machine()) })),
  );
  return times.flatMap(({ scheduler, time }) => (time === null ? [] : [{ scheduler, time }]));
}

async function runStatus(ctx: Context): Promise<View> {
  const [found] = await enabled(ctx);
  // As it stands in the file now, where it may just have been written.
  const plan = soundSettings(ctx.configPath).remindPlan;
  const data = { enabled: found !== undefined, at: found?.time ?? null, by: found?.scheduler.name ?? null, plan };
  return { data, text: (paint) => remindShownText(data, { columns: ctx.columns, paint }) };
}

async function runDisable(ctx: Context): Promise<View> {
  const found = await enabled(ctx);
  for (const { scheduler } of found) await scheduler.disable(ctx.machine());
  const names = found.map(({ scheduler, time }) => `${time}, by ${scheduler.name}`);
  return {
    data: { disabled: found.map(({ scheduler }) => scheduler.name) },
    text: () => (names.length === 0 ? "There was no reminder." : `Taken away: ${names.join("; ")}`),
  };
}

/** A notification where there is something to show one; else the words on standard output, which cron mails. */
async function runNow(ctx: Context, { from }: { from?: number }): Promise<View> {
  const due = dueTonight(ctx) && (from === undefined || evening(ctx) >= from);
  if (!due) return { data: { shown: false }, text: () => "" };
  const time = clockTime(from ?? wallMinutes(ctx.now()));
  const plan = ctx.settings().remindPlan;
  const title = "Tonight is open";
  const body = [...(plan === null ? [] : [planWords(plan, time)]), "journey log"].join("\n");
  const notified = await notify(ctx, title, body);
  return { data: { shown: true, notified, title, body }, text: () => (notified ? "" : cleanText(`${title}\n${body}`)) };
}

/** Minutes since the midnight the study day began with: after midnight it is still that evening. */
function evening(ctx: Context): number {
  const now = ctx.now();
  return wallMinutes(now) + (civilDay(now) - studyDay(now)) * 24 * 60;
}

async function notify(ctx: Context, title: string, body: string): Promise<boolean> {
  const machine = ctx.machine();
  const [program, ...args] =
    machine.platform === "darwin"
      ? ["osascript", "-e", "on run {t, b}", "-e", "display notification b with title t", "-e", "end run", title, body]
      : ["notify-send", "--app-name=journey", title, body];
  return (await machine.run(program ?? "", args)).code === 0;
}
