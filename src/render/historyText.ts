import type { Day } from "../core/day.ts";
import { clockTime, shortDay } from "../core/dayWords.ts";
import type { Screen } from "./screen.ts";
import { cut } from "./width.ts";

/** A step as it is listed. */
export interface ListedStep {
  id: number;
  /** The date and the minutes after midnight on the learner's wall. */
  day: Day;
  minutes: number;
  words: string;
  /** Taken back by an undo, and not done again. */
  undone: boolean;
}

/** A line a step, the newest first. */
export function historyText(
  steps: readonly ListedStep[],
  { columns, paint, today, total }: Screen & { today: Day; total: number },
): string {
  const digits = String(steps[0]?.id ?? 0).length;
  const lines = steps.map(({ id, day, minutes, words, undone }) => {
    const when = `${String(id).padStart(digits)}  ${shortDay(day, today)} ${clockTime(minutes)}  `;
    const line = cut(`${when}${undone ? "undone: " : ""}${words}`, columns);
    return undone ? paint.dim(line) : line;
  });
  const rest = total > steps.length ? ["", `${steps.length} of ${total}: journey history --limit ${total}`] : [];
  return [...lines, ...rest].join("\n");
}
