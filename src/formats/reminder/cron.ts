import { clockTime } from "../../core/dayWords.ts";
import { journeyError } from "../../core/error.ts";
import type { Reminder } from "../../core/reminder.ts";

const BEGIN = "# journey remind: begin (taken away by `journey remind disable`)";
const END = "# journey remind: end";

/** Our lines of a crontab: cron takes `\%` for %, the rest is the shell's. */
export function cronLines({ at, command }: Reminder): string {
  const words = command.map((word) => `'${word.replaceAll("'", "'\\''")}'`.replaceAll("%", "\\%"));
  return `${BEGIN}\n${at % 60} ${Math.floor(at / 60)} * * * ${words.join(" ")}\n${END}\n`;
}

/** A crontab without our lines, every other byte as it was. Throws `refused` where their end is missing. */
export function withoutOurs(crontab: string): string {
  const { from, to } = ours(crontab);
  return from === -1 ? crontab : crontab.slice(0, from) + crontab.slice(to);
}

/** A crontab with our lines in place of those that were there, else at its end. */
export function withOurs(crontab: string, lines: string): string {
  const { from, to } = ours(crontab);
  if (from !== -1) return crontab.slice(0, from) + lines + crontab.slice(to);
  return `${crontab}${crontab === "" || crontab.endsWith("\n") ? "" : "\n"}${lines}`;
}

/** When our line of a crontab runs, as `22:30`; null where there is none. */
export function timeInCrontab(crontab: string): string | null {
  const { from, to } = ours(crontab);
  const [, minutes, hours] = /\n(\d+) (\d+) \* \* \* /.exec(crontab.slice(Math.max(0, from), to)) ?? [];
  return from === -1 || hours === undefined ? null : clockTime(Number(hours) * 60 + Number(minutes));
}

function ours(crontab: string): { from: number; to: number } {
  const from = `\n${crontab}`.indexOf(`\n${BEGIN}\n`);
  if (from === -1) return { from, to: -1 };
  const end = crontab.indexOf(`\n${END}`, from);
  if (end === -1)
    throw journeyError("refused", `the crontab has our first line and not our last: "${END}"`, "crontab -e");
  const after = end + END.length + 1;
  return { from, to: crontab[after] === "\n" ? after + 1 : after };
}
