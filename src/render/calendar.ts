import type { Mark, MarkedDay } from "../core/calendarMarks.ts";
import { civilParts, type Day, mondayOf } from "../core/day.ts";
import { MONTHS, WEEKDAYS } from "../core/dayWords.ts";
import { flow } from "./flow.ts";
import type { Paint } from "./paint.ts";
import type { Screen } from "./screen.ts";

/** A shape for each mark, so that a calendar reads without colour. */
export const SHAPES: Readonly<Record<Mark, string>> = {
  "on-time": "■",
  late: "◧",
  history: "□",
  freeze: "*",
  rest: "–",
  travel: "→",
  missed: "×",
  open: "○",
  none: "·",
};

/** In the order of the legend. Days outside the goal explain themselves. */
const MEANINGS: readonly (readonly [Mark, string])[] = [
  ["on-time", "on time"],
  ["late", "late"],
  ["history", "history"],
  ["freeze", "freeze"],
  ["rest", "rest"],
  ["travel", "travel"],
  ["missed", "missed"],
  ["open", "open"],
];

const WEEK = 7;
/** `Mon `, then a shape and a space a week. */
const LABEL = 4;
const CELL = 2;
const WEEKS = 26;
/** A whole year, where there is room for it. */
const WEEKS_AT_MOST = 53;
/** A young journal gets a small calendar. */
const WEEKS_AT_LEAST = 4;

/** The Monday a calendar of that width begins on: 26 weeks before `today`'s end, fewer or more as there is room. */
export function calendarFrom(today: Day, columns: number): Day {
  return mondayOf(today) - WEEK * (weeksIn(columns) - 1);
}

function weeksIn(columns: number): number {
  // A month's name above the last week reaches beyond it.
  const room = Math.floor((columns - LABEL - 1) / CELL);
  return room >= WEEKS_AT_MOST && Number.isFinite(room) ? WEEKS_AT_MOST : Math.min(room, WEEKS);
}

/**
 * The days as a grid of weeks, Monday on top, a shape for each mark, the names of months above and a legend of the
 * shapes that appear. Weeks before the first with a mark are left out.
 */
export function calendarLines(marks: readonly MarkedDay[], { columns, paint }: Screen): string[] {
  const mondays = shownWeeks(marks, columns);
  if (mondays.length === 0) return [];
  const markOf = new Map(marks.map(({ day, mark }) => [day, mark]));
  const rows = WEEKDAYS.map((name, row) => {
    const cells = mondays.map((monday) => shape(markOf.get(monday + row), paint));
    return `${paint.dim(name.slice(0, LABEL - 1))} ${cells.join(" ").trimEnd()}`;
  });
  const shown = new Set(marks.filter(({ day }) => day >= (mondays[0] ?? day)).map(({ mark }) => mark));
  return [paint.dim(monthLine(mondays)), ...rows, "", ...legend(shown, { columns, paint })];
}

function shownWeeks(marks: readonly MarkedDay[], columns: number): Day[] {
  const last = marks.at(-1);
  if (last === undefined) return [];
  const first = marks.find(({ mark }) => mark !== "none") ?? last;
  const end = mondayOf(last.day);
  const earliest = Math.max(mondayOf(marks[0]?.day ?? end), end - WEEK * (weeksIn(columns) - 1));
  const start = Math.max(earliest, Math.min(mondayOf(first.day), end - WEEK * (WEEKS_AT_LEAST - 1)));
  return Array.from({ length: (end - start) / WEEK + 1 }, (_, week) => start + week * WEEK);
}

/** Each month's name above the week its first day falls in, and the running month's above the first week. */
function monthLine(mondays: readonly Day[]): string {
  const begins = (monday: Day | undefined) => monday !== undefined && civilParts(monday + WEEK - 1).dom <= WEEK;
  let line = " ".repeat(LABEL);
  for (const [week, monday] of mondays.entries()) {
    // A name is wider than one week: the first gives way to the next.
    const named = week === 0 ? !begins(mondays[1]) : begins(monday);
    if (!named) continue;
    const { month } = civilParts(monday + WEEK - 1);
    line = line.padEnd(LABEL + week * CELL) + MONTHS[month - 1]?.slice(0, LABEL - 1);
  }
  return line.trimEnd();
}

function shape(mark: Mark | undefined, paint: Paint): string {
  return mark === undefined ? " " : painted(mark, SHAPES[mark], paint);
}

function painted(mark: Mark, text: string, paint: Paint): string {
  switch (mark) {
    case "on-time":
      return paint.green(text);
    case "late":
      return paint.yellow(text);
    case "freeze":
    case "travel":
      return paint.cyan(text);
    case "open":
      return paint.bold(text);
    case "history":
    case "missed":
      return text;
    case "rest":
    case "none":
      return paint.dim(text);
  }
}

function legend(shown: ReadonlySet<Mark>, { columns, paint }: Screen): string[] {
  const parts = MEANINGS.filter(([mark]) => shown.has(mark)).map(([mark, meaning]) => ({
    text: `${SHAPES[mark]} ${meaning}`,
    paint: (text: string) => painted(mark, SHAPES[mark], paint) + text.slice(SHAPES[mark].length),
  }));
  return flow(parts, columns, { between: "   ", label: " ".repeat(LABEL) });
}
