import { clean } from "../core/clean.ts";
import {
  type CurriculumProgress,
  type Progress,
  type TopicProgress,
  topicsIn,
  type UnitProgress,
} from "../core/progress.ts";
import { toolsUsed } from "../core/toolsUsed.ts";
import { type Column, type Row, table } from "./columns.ts";
import { flow } from "./flow.ts";
import type { Screen } from "./screen.ts";
import { dealt, entriesWords, stateCell, stateLegend, titleCell, toolsWords } from "./topicRows.ts";
import { cut } from "./width.ts";

const INDENT = "  ";

/** Every topic with its state, its tools and the entries that speak of it, unit by unit. */
export function topicsText({ curricula }: Progress, screen: Screen): string {
  const topics = curricula.flatMap(topicsIn);
  if (topics.length === 0) return "No topics.";
  const units = curricula.flatMap((curriculum) => curriculum.units);
  const rowsOf = dealt(topicTable(topics, screen), units);
  const blocks = curricula.flatMap((curriculum) => [
    screen.paint.bold(cut(clean(curriculum.title), screen.columns)),
    ...curriculum.units.map((unit) => [unitHeading(unit, screen), ...(rowsOf.get(unit) ?? [])].join("\n")),
  ]);
  return [...blocks, stateLegend(topics, screen).join("\n")].join("\n\n");
}

function unitHeading({ code, title }: UnitProgress, { columns, paint }: Screen): string {
  const name = clean(code);
  return `${INDENT}${paint.dim(name)}${INDENT}${cut(clean(title), columns - name.length - 2 * INDENT.length)}`;
}

/** The topics that come next, with the tools they bring. */
export function nextText(topics: readonly TopicProgress[], screen: Screen): string {
  if (topics.length === 0) return "Nothing is left: every topic is finished or skipped.";
  return topicTable(topics, screen).join("\n");
}

function topicTable(topics: readonly TopicProgress[], { columns, paint }: Screen): string[] {
  const layout: Column[] = [
    {},
    { paint: paint.dim },
    { flexible: true, min: 20 },
    { drop: 2, max: 32, paint: paint.cyan },
    { drop: 1, paint: paint.dim },
  ];
  const rows = topics.map(
    (topic): Row => [
      stateCell(topic.state, paint),
      clean(topic.code),
      titleCell(topic, paint),
      toolsWords(topic.tools),
      entriesWords(topic.entries),
    ],
  );
  return table(layout, rows, columns - 2 * INDENT.length).map((line) => INDENT + INDENT + line);
}

/** Every tool the curricula name, whether it was met, and the topics it belongs to. */
export function toolsText({ curricula }: Progress, screen: Screen): string {
  const { columns, paint } = screen;
  const tools = toolsUsed({ curricula });
  if (tools.length === 0) return "No tools.";
  const met = tools.filter((tool) => tool.met).length;
  const layout: Column[] = [{}, { max: Math.max(12, Math.floor(columns / 2)) }, { flexible: true, paint: paint.dim }];
  const rows = tools.map(
    ({ name, met, topics }): Row => [
      met ? { text: "●", paint: paint.green } : "○",
      clean(name),
      topics.map(clean).join(" "),
    ],
  );
  const legend = flow(["● met", "○ not yet", `${met}/${tools.length} met`], columns, { between: "   " });
  return [...table(layout, rows, columns), "", ...legend.map(paint.dim)].join("\n");
}
