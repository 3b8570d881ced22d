import { journeyError } from "../core/error.ts";
import type { Reminder } from "../core/reminder.ts";
import { ownText, type ReminderFile, removeReminderFiles, writeReminderFiles } from "../files/reminderFiles.ts";
import { cronLines, timeInCrontab, withOurs, withoutOurs } from "../formats/reminder/cron.ts";
import { LAUNCHD_BEGINS, LAUNCHD_LABEL, launchdJob, timeOfJob } from "../formats/reminder/launchd.ts";
import { SYSTEMD_BEGINS, systemdService, systemdTimer, timeOfTimer } from "../formats/reminder/systemd.ts";
import type { Machine } from "./machine.ts";

/** What can start a program every evening. */
export interface Scheduler {
  name: "systemd" | "launchd" | "cron";
  /** Whether this machine has it. */
  usable(machine: Machine): Promise<boolean>;
  /** What would be written and run, line for line. */
  preview(machine: Machine, reminder: Reminder): string[];
  /** When ours goes off, as `22:30`; null where there is none. */
  time(machine: Machine): Promise<string | null>;
  enable(machine: Machine, reminder: Reminder): Promise<void>;
  disable(machine: Machine): Promise<void>;
}

const TIMER = "journey-remind.timer";

const systemd: Scheduler = {
  name: "systemd",
  usable: async (machine) =>
    machine.platform === "linux" && (await machine.run("systemctl", ["--user", "show-environment"])).code === 0,
  preview: (machine, reminder) => [
    ...unitFiles(machine, reminder).flatMap(shownFile),
    "$ systemctl --user daemon-reload",
    `$ systemctl --user enable --now ${TIMER}`,
  ],
  time: async (machine) => {
    const text = ownText(unitPath(machine, "timer"), SYSTEMD_BEGINS);
    return text === null ? null : timeOfTimer(text);
  },
  async enable(machine, reminder) {
    writeReminderFiles(unitFiles(machine, reminder));
    await must(machine, "systemctl", ["--user", "daemon-reload"]);
    await must(machine, "systemctl", ["--user", "enable", "--now", TIMER]);
    // A timer that ran already takes its new time only so.
    await must(machine, "systemctl", ["--user", "restart", TIMER]);
  },
  async disable(machine) {
    const files = ["service", "timer"].map((kind) => ({ path: unitPath(machine, kind), begins: SYSTEMD_BEGINS }));
    for (const { path, begins } of files) ownText(path, begins);
    await machine.run("systemctl", ["--user", "disable", "--now", TIMER]);
    removeReminderFiles(files);
    await machine.run("systemctl", ["--user", "daemon-reload"]);
  },
};

function unitPath({ env, home }: Machine, kind: string): string {
  return `${env.XDG_CONFIG_HOME || `${home}/.config`}/systemd/user/journey-remind.${kind}`;
}

function unitFiles(machine: Machine, reminder: Reminder): ReminderFile[] {
  return [
    { path: unitPath(machine, "service"), begins: SYSTEMD_BEGINS, text: systemdService(reminder) },
    { path: unitPath(machine, "timer"), begins: SYSTEMD_BEGINS, text: systemdTimer(reminder) },
  ];
}

/** Tested as text only: nobody of us has run it on a Mac. */
const launchd: Scheduler = {
  name: "launchd",
  usable: async ({ platform }) => platform === "darwin",
  preview: (machine, reminder) => [...shownFile(jobFile(machine, reminder)), `$ launchctl load -w ${jobPath(machine)}`],
  time: async (machine) => {
    const text = ownText(jobPath(machine), LAUNCHD_BEGINS);
    return text === null ? null : timeOfJob(text);
  },
  async enable(machine, reminder) {
    if (ownText(jobPath(machine), LAUNCHD_BEGINS) !== null)
      await machine.run("launchctl", ["unload", jobPath(machine)]);
    writeReminderFiles([jobFile(machine, reminder)]);
    await must(machine, "launchctl", ["load", "-w", jobPath(machine)]);
  },
  async disable(machine) {
    if (ownText(jobPath(machine), LAUNCHD_BEGINS) === null) return;
    await machine.run("launchctl", ["unload", "-w", jobPath(machine)]);
    removeReminderFiles([{ path: jobPath(machine), begins: LAUNCHD_BEGINS }]);
  },
};

function jobPath({ home }: Machine): string {
  return `${home}/Library/LaunchAgents/${LAUNCHD_LABEL}.plist`;
}

function jobFile(machine: Machine, reminder: Reminder): ReminderFile {
  return { path: jobPath(machine), begins: LAUNCHD_BEGINS, text: launchdJob(reminder) };
}

const cron: Scheduler = {
  name: "cron",
  usable: async (machine) => (await machine.run("crontab", ["-l"])).code !== null,
  preview: (_, reminder) => ["into your crontab, with crontab -:", ...indented(cronLines(reminder))],
  time: async (machine) => timeInCrontab((await crontab(machine)) ?? ""),
  async enable(machine, reminder) {
    const before = await crontab(machine);
    if (before === null) throw journeyError("failed", "there is no crontab here", "journey remind enable --by systemd");
    await must(machine, "crontab", ["-"], withOurs(before, cronLines(reminder)));
  },
  async disable(machine) {
    const before = (await crontab(machine)) ?? "";
    const after = withoutOurs(before);
    if (after === before) return;
    if (after === "") await must(machine, "crontab", ["-r"]);
    else await must(machine, "crontab", ["-"], after);
  },
};

/** The learner's crontab: empty where none was made, null where there is no such program. */
async function crontab(machine: Machine): Promise<string | null> {
  const { code, out, err } = await machine.run("crontab", ["-l"]);
  if (code === 0) return out;
  if (code === null) return null;
  if (/no crontab/i.test(err)) return "";
  throw journeyError("failed", `crontab -l: ${err.trim() || `ended with ${code}`}`, "crontab -l");
}

export const SCHEDULERS: readonly Scheduler[] = [systemd, launchd, cron];

async function must(machine: Machine, program: string, args: readonly string[], input?: string): Promise<void> {
  const { code, err } = await machine.run(program, args, input);
  if (code === 0) return;
  const why = code === null ? "there is no such program" : err.trim() || `ended with ${code}`;
  throw journeyError("failed", `${program} ${args.join(" ")}: ${why}`, "journey remind status");
}

function shownFile({ path, text }: ReminderFile): string[] {
  return [`${path}:`, ...indented(text)];
}

function indented(text: string): string[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => `  ${line}`.trimEnd());
}
