import { clockTime } from "../../core/dayWords.ts";
import type { Reminder } from "../../core/reminder.ts";
import { xmlText } from "../../core/xmlText.ts";

export const LAUNCHD_LABEL = "study.journey.remind";

/** How the file begins, by which it is known again. */
export const LAUNCHD_BEGINS = `<?xml version="1.0" encoding="UTF-8"?>
<!-- journey remind: written by journey, taken away by "journey remind disable" -->
`;

export function launchdJob({ at, command }: Reminder): string {
  const words = command.map((word) => `    <string>${xmlText(word)}</string>\n`).join("");
  return `${LAUNCHD_BEGINS}<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>Label</key>
  <string>${LAUNCHD_LABEL}</string>
  <key>ProgramArguments</key>
  <array>
${words}  </array>
  <key>StartCalendarInterval</key>
  <dict>
    <key>Hour</key>
    <integer>${Math.floor(at / 60)}</integer>
    <key>Minute</key>
    <integer>${at % 60}</integer>
  </dict>
</dict>
</plist>
`;
}

/** When a job of ours runs, as `22:30`. */
export function timeOfJob(text: string): string | null {
  const [, hours, minutes] = /<key>Hour<\/key>\s*<integer>(\d+)<[\s\S]*?<integer>(\d+)</.exec(text) ?? [];
  return hours === undefined ? null : clockTime(Number(hours) * 60 + Number(minutes));
}
