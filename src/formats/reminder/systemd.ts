import { clockTime } from "../../core/dayWords.ts";
import type { Reminder } from "../../core/reminder.ts";

/** How both files begin, by which they are known again. */
export const SYSTEMD_BEGINS = "# journey remind: written by journey, taken away by `journey remind disable`\n";

export function systemdService({ command }: Reminder): string {
  return `${SYSTEMD_BEGINS}[Unit]
Description=Remind of tonight's journal entry

[Service]
Type=oneshot
ExecStart=${startable(command).map(quoted).join(" ")}
`;
}

/** A night that was slept through by the machine is made up for as soon as it wakes. */
export function systemdTimer({ at }: Reminder): string {
  return `${SYSTEMD_BEGINS}[Unit]
Description=Remind of tonight's journal entry

[Timer]
OnCalendar=*-*-* ${clockTime(at)}:00
Persistent=true

[Install]
WantedBy=timers.target
`;
}

/** systemd refuses a program whose path has quotes and the like; the shell starts any. */
function startable(command: readonly string[]): readonly string[] {
  const [program = ""] = command;
  return /^[\w./+-]+$/.test(program) ? command : ["/bin/sh", "-c", 'exec "$@"', "journey", ...command];
}

/** A word of ExecStart (systemd.service(5), "Command lines"): % begins a specifier, $ a variable. */
function quoted(word: string): string {
  return `"${word.replace(/[\\"]/g, "\\$&").replaceAll("%", "%%").replaceAll("$", "$$$$")}"`;
}

/** When a timer of ours goes off, as `22:30`. */
export function timeOfTimer(text: string): string | null {
  return /^OnCalendar=\*-\*-\* (\d\d:\d\d):00$/m.exec(text)?.[1] ?? null;
}
