import { journeyError } from "./error.ts";

/** A program that is started every evening. */
export interface Reminder {
  /** Minutes after midnight. */
  at: number;
  /** The program and its arguments, each as it is. */
  command: readonly string[];
}

/** `22:30` in minutes. Throws `usage`. */
export function readTime(text: string): number {
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  if (hours === undefined || minutes === undefined)
    throw journeyError("usage", `"${text}" is no time of day`, "journey remind enable --at 22:30");
  return Number(hours) * 60 + Number(minutes);
}

/** Throws `refused` for a path no schedule can hold. */
export function refuseUnwritable(command: readonly string[]): void {
  const odd = command.find((word) => /[\x00-\x1f\x7f]/.test(word));
  if (odd !== undefined)
    throw journeyError(
      "refused",
      "a path with a control character cannot be written into a schedule",
      "move the journal",
    );
}

/** The plan as the reminder shows it: `When it is 22:30 and the kettle is on, I write one line.` */
export function planWords(plan: string, time: string): string {
  return /^when\b/i.test(plan) ? plan : `When it is ${time} and ${plan.replace(/^and /i, "")}`;
}
