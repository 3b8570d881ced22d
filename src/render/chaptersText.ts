import { count } from "../core/count.ts";
import { parseIsoDay } from "../core/day.ts";
import { shortDay } from "../core/dayWords.ts";
import { flow } from "./flow.ts";
import type { Screen } from "./screen.ts";
import { wrap } from "./width.ts";

/** A streak that is over, as `streak --json` tells it. */
export interface PastStreak {
  from: string;
  to: string;
  endedBy: string;
  days: number;
  longestGap: number;
  bridges: { rest: number; travel: number; freeze: number };
}

/** The streaks before this one, the latest first: how long, what they outlived, the day that ended them. */
export function chaptersText(past: readonly PastStreak[], { columns, paint }: Screen): string {
  if (past.length === 0) return "No streak has ended yet.";
  return past
    .toReversed()
    .flatMap((chapter) => [
      ...flow(
        [
          { text: count(chapter.days, "day"), paint: paint.bold },
          { text: stretch(chapter), paint: paint.bold },
        ],
        columns,
        {
          between: " · ",
        },
      ),
      ...wrap(fate(chapter), columns - 2).map((line) => `  ${line}`),
    ])
    .join("\n");
}

function stretch({ from, to }: PastStreak): string {
  return `${day(from)} – ${day(to)}`;
}

function fate({ endedBy, longestGap, bridges }: PastStreak): string {
  const { freeze, rest, travel } = bridges;
  const by = [
    ...(freeze > 0 ? [count(freeze, "freeze")] : []),
    ...(rest > 0 ? [count(rest, "rest day")] : []),
    ...(travel > 0 ? [`${count(travel, "day")} of travel`] : []),
  ];
  const inARow = freeze + rest + travel > 1 ? ` (at most ${longestGap} in a row)` : "";
  const bridged = by.length > 0 ? ` · bridged by ${by.join(", ")}${inARow}` : "";
  return `ended on ${day(endedBy)}, a day without an entry${bridged}`;
}

function day(iso: string): string {
  const found = parseIsoDay(iso);
  return found === null ? iso : shortDay(found, found + 181);
}
