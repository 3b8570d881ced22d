import type { Day } from "../core/day.ts";
import { clockTime, shortDay } from "../core/dayWords.ts";
import type { Screen } from "./screen.ts";
import { cut, wrap } from "./width.ts";

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

/** Fewer columns leave no room for the words beside the clock: there they stand below it. */
const NARROW = 60;
const INDENT = 2;

/** A line a step, the newest first. */
export function historyText(
  steps: readonly ListedStep[],
  { columns, paint, today, total }: Screen & { today: Day; total: number },
): string {
  const digits = String(steps[0]?.id ?? 0).length;
  const lines = steps.flatMap(({ id, day, minutes, words, undone }) => {
    const when = `${String(id).padStart(digits)}  ${shortDay(day, today)} ${clockTime(minutes)}`;
    const done = `${undone ? "undone: " : ""}${words}`;
    const rows =
      columns < NARROW ? [when, ...wrap(done, columns - INDENT).map(indented)] : [cut(`${when}  ${done}`, columns)];
    return undone ? rows.map(paint.dim) : rows;
  });
  const rest = total > steps.length ? ["", `${steps.length} of ${total}: journey history --limit ${total}`] : [];
  return [...lines, ...rest].join("\n");
}

function indented(line: string): string {
  return " ".repeat(INDENT) + line;
}
