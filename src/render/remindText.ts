import { clean } from "../core/clean.ts";
import { planWords } from "../core/reminder.ts";
import type { Screen } from "./screen.ts";
import { wrap } from "./width.ts";

/** Whether there is a reminder, when, and the plan that goes with it. */
export function remindShownText(
  { at, by, plan }: { at: string | null; by: string | null; plan: string | null },
  { columns }: Screen,
): string {
  const words =
    at === null ? "No reminder: journey remind enable" : `Reminds at ${at}, by ${by}, while the night is open`;
  const shown = plan === null || at === null ? [] : wrap(clean(planWords(plan, at)), columns);
  return [...wrap(words, columns), ...shown].join("\n");
}
