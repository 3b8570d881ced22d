import type { MarkedDay } from "../core/calendarMarks.ts";
import { clean } from "../core/clean.ts";
import { count, outOf } from "../core/count.ts";
import { parseIsoDay } from "../core/day.ts";
import { shortDay } from "../core/dayWords.ts";
import { LATE_LIMIT } from "../core/lateness.ts";
import { calendarLines } from "./calendar.ts";
import { flow, folded } from "./flow.ts";
import { type PaceFigures, paceParts } from "./paceText.ts";
import { proseColumns, type Screen } from "./screen.ts";
import { wrap } from "./width.ts";

/** The streak as `streak --json` tells it (DESIGN section 14); days are ISO dates. */
export interface StreakReport {
  today: string;
  streak: { current: number; strict: number; best: number; since: string | null };
  written: { days: number; goal: number | null; left: number | null };
  published: { days: number; goal?: number | null };
  freezes: { held: number; spent: readonly string[] };
  goal: { title: string; start: string | null; aim: string | null } | null;
  /** Null while nothing can be said. */
  pace: PaceFigures | null;
}

export interface StreakStyle extends Screen {
  /** What `journey` says of the streak tonight, and other sentences to begin with. */
  sentences: readonly string[];
  marks: readonly MarkedDay[];
  /** Whether freezes may cover a missed day. */
  freezes: boolean;
}

const LABEL = 13;

/** The streak and the goal in full: in words, in figures, as a calendar, and the rules they follow. */
export function streakText(report: StreakReport, style: StreakStyle): string {
  const { columns, paint, sentences, marks } = style;
  const [first = "", ...others] = sentences;
  return [
    ...folded(first, columns).map(paint.bold),
    ...others.flatMap((sentence) => wrap(sentence, columns)),
    "",
    ...figures(report, style).flatMap(([label, parts]) =>
      flow(parts, columns, { label: `  ${label}`.padEnd(LABEL), paintLabel: paint.dim, between: " · " }),
    ),
    "",
    ...(marks.some(({ mark }) => mark !== "none") ? [...calendarLines(marks, style), ""] : []),
    ...wrap(rules(style), proseColumns(columns)).map(paint.dim),
  ].join("\n");
}

type Figure = readonly [label: string, parts: readonly string[]];

/** A figure without parts is not shown: no count stands as a bare 0. */
function figures(report: StreakReport, { freezes }: StreakStyle): Figure[] {
  const { today, streak, written, published, goal, pace } = report;
  const { held, spent } = report.freezes;
  const day = (iso: string) => dayWords(iso, today);
  const since = streak.since === null ? [] : [`since ${day(streak.since)}`];
  return [
    ["Streak", [...days(streak.current), ...(streak.current > 0 ? since : [])]],
    ["Strict", days(streak.strict)],
    ["Best", days(streak.best)],
    ["Written", writtenParts(written, goal, day)],
    ["Published", published.goal == null ? days(published.days) : outOf(published.days, published.goal).split(" · ")],
    [
      "Freezes",
      [
        ...(freezes ? [held > 0 ? `${held} held` : "none held"] : ["off"]),
        ...(spent.length > 0 ? [`spent ${spent.map(day).join(", ")}`] : []),
      ],
    ],
    ["Pace", goal?.start == null ? [] : isReached(report) ? ["reached"] : paceParts(pace, day)],
  ];
}

function isReached({ written, published }: StreakReport): boolean {
  return written.left === 0 || (published.goal != null && published.days >= published.goal);
}

function days(number: number): string[] {
  return number > 0 ? [count(number, "day")] : [];
}

function writtenParts(
  { days, goal: target, left }: StreakReport["written"],
  goal: StreakReport["goal"],
  day: (iso: string) => string,
): string[] {
  if (target === null) return [count(days, "day")];
  return [
    ...outOf(days, target).split(" · "),
    ...(left !== null && left > 0 ? [`${left} left`] : []),
    ...(goal?.aim == null ? [] : [`aim ${day(goal.aim)}`]),
  ];
}

function dayWords(iso: string, today: string): string {
  const day = parseIsoDay(iso);
  return day === null ? clean(iso) : shortDay(day, parseIsoDay(today) ?? day);
}

function rules({ freezes }: StreakStyle): string {
  const late = `An entry counts up to ${LATE_LIMIT} days late.`;
  const bridges = "Rest days and travel bridge a streak and add nothing.";
  const freeze = "Seven counted days earn a freeze, two at most are held, and each covers one missed day.";
  return [late, ...(freezes ? [freeze] : []), bridges].join(" ");
}
