import { clean } from "../core/clean.ts";
import type { Day } from "../core/day.ts";
import {
  type CurriculumProgress,
  type Progress,
  type TopicProgress,
  topicsIn,
  type UnitProgress,
} from "../core/progress.ts";
import { toolsUsed } from "../core/toolsUsed.ts";
import { type Column, type Row, shownColumns, table } from "./columns.ts";
import { flow, labelled } from "./flow.ts";
import { type TopicPace, topicPaceParts } from "./paceText.ts";
import type { Paint } from "./paint.ts";
import type { Screen } from "./screen.ts";
import { dealt, entriesWords, stateCell, stateLegend, titleCell, toolsWords } from "./topicRows.ts";
import { wrap, wrapped } from "./width.ts";

const INDENT = "  ";

/** Every topic with its state, its tools and, in words, the entries that speak of it, unit by unit. */
export function topicsText(
  { curricula }: Progress,
  screen: Screen,
  entries = (topic: TopicProgress): string => entriesWords(topic.entries),
): string {
  const topics = curricula.flatMap(topicsIn);
  if (topics.length === 0) return "No topics.";
  const units = curricula.flatMap((curriculum) => curriculum.units);
  const rowsOf = dealt(topicTable(topics, screen, INDENT + INDENT, entries), units);
  const blocks = curricula.flatMap((curriculum) => [
    wrap(clean(curriculum.title), screen.columns).map(screen.paint.bold).join("\n"),
    ...curriculum.units.map((unit) => [unitHeading(unit, screen), ...(rowsOf.get(unit) ?? [])].join("\n")),
    ...retiredBlock(curriculum, screen, entries),
  ]);
  return [...blocks, stateLegend(topics, screen, { twins: true }).join("\n")].join("\n\n");
}

/** Topics the curriculum no longer has, while there is something to show for them. */
function retiredBlock(
  { retired = [] }: CurriculumProgress,
  screen: Screen,
  entries: (topic: TopicProgress) => string,
): string[] {
  if (retired.length === 0) return [];
  return [[screen.paint.dim(`${INDENT}retired`), ...topicTable(retired, screen, INDENT + INDENT, entries)].join("\n")];
}

function unitHeading({ code, title }: UnitProgress, screen: Screen): string {
  return labelled(`${INDENT}${clean(code)}${INDENT}`, clean(title), screen).join("\n");
}

/** The topics that come next with the tools they bring, what was written about their neighbours, and the pace they ask for. */
export function nextText(
  topics: readonly (TopicProgress & { near: readonly number[] })[],
  pace: TopicPace | null,
  screen: Screen & { today: Day },
): string {
  const { columns, paint, today } = screen;
  if (topics.length === 0) return wrapped("Nothing is left: every topic is finished or skipped.", columns);
  const near = (topic: (typeof topics)[number]) => (topic.near.length === 0 ? "" : `near ${entriesWords(topic.near)}`);
  const { layout, rows } = topicRows(topics, paint, near);
  const notes = [
    ...(shownColumns(layout, rows, columns).has(LAST) ? ["near: entries about other topics of the unit"] : []),
    ...(pace === null ? [] : topicPaceParts(pace, today)),
  ];
  return [
    ...table(layout, rows, columns),
    "",
    ...stateLegend(topics, screen, { indent: "", twins: true }),
    ...flow(notes, columns, { between: " · " }).map(paint.dim),
  ].join("\n");
}

function topicTable(
  topics: readonly TopicProgress[],
  { columns, paint }: Screen,
  indent: string,
  last: (topic: TopicProgress) => string,
): string[] {
  const { layout, rows } = topicRows(topics, paint, last);
  return table(layout, rows, columns, indent);
}

/** The place of the cell that `last` fills. */
const LAST = 4;

/** A line a topic; `last` is its last cell. */
function topicRows<Topic extends TopicProgress>(
  topics: readonly Topic[],
  paint: Paint,
  last: (topic: Topic) => string,
): { layout: Column[]; rows: Row[] } {
  const layout: Column[] = [
    {},
    { paint: paint.dim },
    { flexible: true, wraps: true, min: 20 },
    { drop: 2, max: 24, wraps: true, paint: paint.cyan },
    { drop: 1, paint: paint.dim },
  ];
  const rows = topics.map(
    (topic): Row => [
      stateCell(topic.state, paint),
      clean(topic.code),
      titleCell(topic, paint, topic.related),
      toolsWords(topic.tools),
      last(topic),
    ],
  );
  return { layout, rows };
}

/** Every tool the curricula name, whether it was met, its topics and the entries about them. */
export function toolsText(progress: Progress, { columns, paint }: Screen): string {
  const tools = toolsUsed(progress);
  if (tools.length === 0) return "No tools.";
  const layout: Column[] = [
    {},
    { flexible: true, wraps: true },
    { paint: paint.dim, max: 24 },
    { paint: paint.dim, drop: 1 },
  ];
  const rows = tools.map(
    ({ name, met, topics, entries }): Row => [
      met ? { text: "●", paint: paint.green } : "○",
      clean(name),
      topics.map(clean).join(" "),
      entriesWords(entries),
    ],
  );
  const met = tools.filter((tool) => tool.met).length;
  const legend = [met > 0 ? "● met" : "", met < tools.length ? "○ not yet" : "", `${met}/${tools.length} met`];
  const notes = flow(
    legend.filter((part) => part !== ""),
    columns,
    { between: "   " },
  );
  return [...table(layout, rows, columns), "", ...notes.map(paint.dim)].join("\n");
}
