import { clean } from "../core/clean.ts";
import type { TopicState } from "../core/curriculum.ts";
import type { TopicName, TopicProgress, UnitProgress } from "../core/progress.ts";
import type { Cell } from "./columns.ts";
import { flow } from "./flow.ts";
import type { Paint } from "./paint.ts";
import type { Screen } from "./screen.ts";

const SHAPES: Readonly<Record<TopicState, string>> = {
  new: "○",
  studied: "◐",
  done: "●",
  recalled: "★",
  skipped: "–",
};

const STATES: readonly TopicState[] = ["recalled", "done", "studied", "new", "skipped"];

export const ENTRIES_SHOWN = 3;

/** The shape of a topic's state. */
export function stateCell(state: TopicState, paint: Paint): Cell {
  return { text: SHAPES[state], paint: statePaint(state, paint) };
}

/** A title, with the codes of its twins where they are shown; it stands back when nothing is to be done about it. */
export function titleCell({ title, state }: TopicProgress, paint: Paint, twins: readonly TopicName[] = []): Cell {
  const text = [clean(title), ...twins.map(({ code }) => `≈ ${clean(code)}`)].join(" ");
  return state === "skipped" ? { text, paint: paint.dim } : text;
}

/** `#4 #9 #12 +2`: the latest entries, and how many there are before them. */
export function entriesWords(numbers: readonly number[]): string {
  return latestWords({ count: numbers.length, numbers: numbers.slice(-ENTRIES_SHOWN) });
}

/** The same where only the latest are known, and how many there are. */
export function latestWords({ count, numbers }: { count: number; numbers: readonly number[] }): string {
  const more = count - numbers.length;
  return [...numbers.map((number) => `#${number}`), ...(more > 0 ? [`+${more}`] : [])].join(" ");
}

export function toolsWords(tools: readonly string[]): string {
  return tools.map(clean).join(", ");
}

/** The rows of one table given back to their units, so that the columns of all units agree. */
export function dealt(lines: readonly string[], units: readonly UnitProgress[]): Map<UnitProgress, string[]> {
  let from = 0;
  const shares = new Map<UnitProgress, string[]>();
  for (const unit of units) {
    shares.set(unit, lines.slice(from, from + unit.topics.length));
    from += unit.topics.length;
  }
  return shares;
}

/** What the shapes mean, for the states that appear, and the sign before the codes of twins where they are shown. */
export function stateLegend(
  topics: readonly TopicProgress[],
  { columns, paint }: Screen,
  { indent = "  ", twins = false } = {},
): string[] {
  const shown = new Set(topics.map(({ state }) => state));
  const parts = STATES.filter((state) => shown.has(state)).map((state) => ({
    text: `${SHAPES[state]} ${state}`,
    paint: (text: string) => statePaint(state, paint)(SHAPES[state]) + paint.dim(text.slice(1)),
  }));
  const related =
    twins && topics.some(({ related }) => related.length > 0) ? [{ text: "≈ related", paint: paint.dim }] : [];
  return flow([...parts, ...related], columns, { between: "   ", label: indent });
}

function statePaint(state: TopicState, paint: Paint): (text: string) => string {
  switch (state) {
    case "done":
    case "recalled":
      return paint.green;
    case "studied":
      return paint.yellow;
    case "new":
      return (text) => text;
    case "skipped":
      return paint.dim;
  }
}
