import { clean } from "../core/clean.ts";
import { type Day, parseIsoDay } from "../core/day.ts";
import { shortDay } from "../core/dayWords.ts";
import {
  type CurriculumProgress,
  isMet,
  type Progress,
  type TopicProgress,
  topicsIn,
  type UnitProgress,
} from "../core/progress.ts";
import { bar } from "./bar.ts";
import { type Column, type Row, table } from "./columns.ts";
import { flow, labelled } from "./flow.ts";
import type { Screen } from "./screen.ts";
import { dealt, entriesWords, stateCell, stateLegend, titleCell } from "./topicRows.ts";
import { width, wrap } from "./width.ts";

export interface ProgressStyle extends Screen {
  today: Day;
  /** The units alone; or each topic with the day it was finished; or the same of one unit, whose figures are not its curriculum's. */
  shown: "units" | "topics" | "one unit";
  /** What comes next in a curriculum, or in the unit of it that is shown. */
  next: (curriculum: CurriculumProgress) => TopicProgress | undefined;
}

const INDENT = "  ";
const NARROW = 60;

/** How far each curriculum is: its units as bars, the tools met, what is next; and the topics of each unit where they are asked for. */
export function progressText({ curricula }: Progress, style: ProgressStyle): string {
  if (curricula.length === 0) return "No curriculum is followed.";
  const blocks = curricula.map((curriculum) => [
    heading(curriculum, style),
    "",
    ...(style.shown === "units" ? unitLines(curriculum.units, style) : topicLines(curriculum.units, style)),
    "",
    ...outlook(curriculum, style),
  ]);
  const legend = style.shown === "units" ? [] : ["", ...stateLegend(curricula.flatMap(topicsIn), style)];
  return [blocks.map((lines) => lines.join("\n")).join("\n\n\n"), ...legend].join("\n");
}

function heading(curriculum: CurriculumProgress, { columns, paint, shown }: ProgressStyle): string {
  const { title, done, total, skipped, percent } = curriculum;
  const figures = [
    `${done}/${total}`,
    ...(percent === null ? [] : [`${percent} %`]),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ].join(" · ");
  const name = clean(title);
  if (shown === "one unit") return wrap(name, columns).map(paint.bold).join("\n");
  const fits = width(name) + INDENT.length + width(figures) <= columns;
  const lines = wrap(name, columns).map(paint.bold);
  return fits ? `${paint.bold(name)}${INDENT}${figures}` : [...lines, figures].join("\n");
}

function unitLines(units: readonly UnitProgress[], { columns, paint }: Screen): string[] {
  const layout: Column[] = [
    { paint: paint.dim },
    { flexible: true, wraps: true },
    { drop: 1 },
    { align: "right" },
    { drop: 2, paint: paint.dim },
  ];
  const rows = units.map(({ code, title, done, total, skipped }): Row => {
    const finished = total > 0 && done === total;
    return [
      clean(code),
      clean(title),
      { text: bar(done, total, columns < NARROW ? 6 : 10), paint: finished ? paint.green : (text) => text },
      `${done}/${total}`,
      skipped > 0 ? `${skipped} skipped` : "",
    ];
  });
  return table(layout, rows, columns, INDENT);
}

function topicLines(units: readonly UnitProgress[], style: ProgressStyle): string[] {
  const { columns, paint, today } = style;
  const layout: Column[] = [
    {},
    { paint: paint.dim },
    { flexible: true, wraps: true, min: 16 },
    { drop: 2, paint: paint.dim },
    { drop: 1, paint: paint.dim },
  ];
  const rows = units.flatMap(({ topics }) =>
    topics.map((topic): Row => {
      const day = topic.doneOn === null ? null : parseIsoDay(topic.doneOn);
      return [
        stateCell(topic.state, paint),
        clean(topic.code),
        titleCell(topic, paint),
        day === null ? "" : shortDay(day, today),
        entriesWords(topic.entries),
      ];
    }),
  );
  const rowsOf = dealt(table(layout, rows, columns, INDENT + INDENT), units);
  return units.flatMap((unit, index) => [
    ...(index > 0 ? [""] : []),
    ...unitLines([unit], style),
    ...(rowsOf.get(unit) ?? []),
  ]);
}

/** The tools met and the topic that comes next. */
function outlook(curriculum: CurriculumProgress, { columns, paint, next: nextIn }: ProgressStyle): string[] {
  const topics = topicsIn(curriculum);
  const all = toolsIn(topics);
  const met = toolsIn(topics.filter(isMet));
  const next = nextIn(curriculum);
  const figures = met.length === 0 ? `none of ${all.length} yet` : `${met.length}/${all.length}`;
  const names = met.map((tool, index) => (index < met.length - 1 ? `${tool},` : tool));
  const tools = { label: `${INDENT}Tools  `, paintLabel: paint.dim, between: " " };
  const nextWords = next === undefined ? "nothing is left" : `${clean(next.code)}${INDENT}${clean(next.title)}`;
  return [
    ...(all.length === 0 ? [] : flow([figures, ...names], columns, tools)),
    ...labelled(`${INDENT}Next   `, nextWords, { columns, paint }),
  ];
}

function toolsIn(topics: readonly TopicProgress[]): string[] {
  return [...new Set(topics.flatMap(({ tools }) => tools.map(clean)))];
}
