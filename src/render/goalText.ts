import { clean } from "../core/clean.ts";
import { count, outOf } from "../core/count.ts";
import { type Day, parseIsoDay } from "../core/day.ts";
import { shortDay } from "../core/dayWords.ts";
import { bar } from "./bar.ts";
import { flow } from "./flow.ts";
import { type PaceFigures, paceParts } from "./paceText.ts";
import type { Screen } from "./screen.ts";
import { cut, wrap } from "./width.ts";

interface Count {
  days: number;
  goal: number | null;
}

interface GoalFigures {
  title?: string;
  start?: string | null;
  target?: number;
  count?: "written" | "published";
  aim?: string | null;
  written: Count;
  published: Count;
}

/** The goals as `goal --json` tells them; days are ISO dates. */
export interface GoalReport {
  goal: (GoalFigures & { freezes: string; pace: PaceFigures | null; reached: string | null }) | null;
  past: readonly (GoalFigures & { end: string | null; best: number })[];
}

const LABEL = 13;
const BAR = 30;

/** The running goal and those before it, each with its figures. */
export function goalText({ goal, past }: GoalReport, style: Screen & { today: Day }): string {
  const { columns, paint } = style;
  const lines =
    goal === null
      ? wrap("No goal is running. Start one: journey goal start --days 180", style.columns)
      : running(goal, style);
  if (past.length === 0) return lines.join("\n");
  const chapters = past.toReversed().flatMap((each) => {
    const words = `${dayWords(each.start, style.today)} – ${dayWords(each.end, style.today)} · ${figures(each)} · best streak ${each.best}`;
    return [
      `  ${cut(clean(each.title ?? ""), columns - 2)}`,
      ...wrap(words, columns - 4).map((line) => paint.dim(`    ${line}`)),
    ];
  });
  return [...lines, "", paint.bold("Before"), ...chapters].join("\n");
}

function running(goal: NonNullable<GoalReport["goal"]>, { columns, paint, today }: Screen & { today: Day }): string[] {
  const { title = "", target = 0, count: counts, start, aim, freezes, pace, reached, written, published } = goal;
  const done = counts === "published" ? published.days : written.days;
  const rows: [string, string[]][] = [
    ["Written", [fraction(written)]],
    ["Published", published.days > 0 || published.goal !== null ? [fraction(published)] : []],
    ["Left", done < target ? [count(target - done, "day")] : []],
    ["Start", [start == null ? "with the first entry" : dayWords(start, today)]],
    ["Aim", aim == null ? [] : [dayWords(aim, today)]],
    [
      "Pace",
      start == null
        ? []
        : done >= target
          ? [`reached ${dayWords(reached, today)}`]
          : paceParts(pace, (iso) => dayWords(iso, today)),
    ],
    ["Freezes", [freezes]],
  ];
  return [
    paint.bold(cut(clean(title), columns)),
    `${bar(done, target, Math.min(BAR, columns - 10))} ${Math.min(done, target)}/${target}`,
    "",
    ...rows.flatMap(([label, parts]) =>
      flow(parts, columns, { label: `  ${label}`.padEnd(LABEL), paintLabel: paint.dim, between: " · " }),
    ),
  ];
}

function figures({ written, published }: GoalFigures): string {
  return [`written ${fraction(written)}`, ...(published.days > 0 ? [`published ${fraction(published)}`] : [])].join(
    " · ",
  );
}

function fraction({ days, goal }: Count): string {
  return goal === null ? count(days, "day") : outOf(days, goal);
}

function dayWords(iso: string | null | undefined, today: Day): string {
  const day = iso == null ? null : parseIsoDay(iso);
  return day === null ? "–" : shortDay(day, today);
}
