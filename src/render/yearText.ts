import type { Blocker } from "../core/blockers.ts";
import { clean } from "../core/clean.ts";
import { count } from "../core/count.ts";
import type { Day } from "../core/day.ts";
import { MONTHS, shortDay } from "../core/dayWords.ts";
import { historyDays, type Total } from "../core/total.ts";
import { bar } from "./bar.ts";
import { table } from "./columns.ts";
import { timeWords } from "./entryWords.ts";
import { flow } from "./flow.ts";
import type { Screen } from "./screen.ts";
import { cut, wrap } from "./width.ts";

interface NamedTopic {
  code: string;
  title: string;
}

interface Glimpse {
  number: number;
  day: Day;
  title: string | null;
  excerpt: string;
}

export interface YearReport extends Total {
  year: number;
  /** Days written, January first. */
  months: readonly number[];
  /** How many of them have begun: those ahead are no empty ones. */
  begun: number;
  gap: { from: Day; to: Day; days: number } | null;
  finished: readonly (NamedTopic & { day: Day })[];
  topics: readonly (NamedTopic & { entries: number })[];
  tags: readonly { name: string; entries: number }[];
  blockers: readonly (Blocker & { solvedCode: string | null })[];
  starred: readonly Glimpse[];
  ordinary: Glimpse | null;
}

const INDENT = "  ";
const MONTH_DAYS = 31;
/** Beside a bar: the indentation, the month, the figure, the spaces between. */
const MONTH_MARGIN = 11;

/** A year looked back on, part by part; parts without anything in them are left out. */
export function yearText(report: YearReport, screen: Screen): string {
  const parts = [
    overview(report, screen),
    months(report, screen),
    titled(
      "Finished",
      report.finished.map((topic) => `${topicWords(topic)} · ${shortDay(topic.day)}`),
      screen,
    ),
    titled(
      "Most written about",
      report.topics.map((topic) => `${topicWords(topic)} · ${count(topic.entries, "time")}`),
      screen,
    ),
    titled(
      "Tags",
      report.tags.length === 0 ? [] : [report.tags.map(({ name, entries }) => `${clean(name)} ${entries}`).join(" · ")],
      screen,
    ),
    titled("Got stuck, and out of it", report.blockers.filter(isSolved).map(blockerWords), screen),
    titled("Still open", report.blockers.filter((blocker) => !isSolved(blocker)).map(blockerWords), screen),
    titled("Starred", report.starred.map(glimpseWords), screen),
    titled("An ordinary night", report.ordinary === null ? [] : [glimpseWords(report.ordinary)], screen),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

function overview(report: YearReport, { columns, paint }: Screen): string[] {
  const { days, entries, words, late, gap } = report;
  const history = historyDays(report);
  const time = timeWords({ minutes: report.minutes === 0 ? null : report.minutes });
  const figures = [
    count(days, "night"),
    ...(entries === days ? [] : [`${entries} entries`]),
    count(words, "word"),
    ...(time === null ? [] : [time]),
    ...(late > 0 ? [`${late} written late`] : []),
    ...(history > 0 ? [`${history} as history`] : []),
  ];
  const survived =
    gap === null
      ? []
      : wrap(
          `Longest gap survived: ${count(gap.days, "day")}, ${gap.from === gap.to ? "" : `${shortDay(gap.from)} – `}${shortDay(gap.to)}`,
          columns,
        );
  return [paint.bold(String(report.year)), ...flow(figures, columns, { between: " · " }), ...survived];
}

function months(report: YearReport, { columns, paint }: Screen): string[] {
  const room = Math.min(MONTH_DAYS, columns - MONTH_MARGIN);
  const rows = report.months
    .slice(0, report.begun)
    .map((days, month) => [
      MONTHS[month]?.slice(0, 3) ?? "",
      days === 0 ? "·" : bar(days, MONTH_DAYS, room).replaceAll("░", ""),
      days === 0 ? "" : String(days),
    ]);
  const layout = [{ paint: paint.dim }, { paint: paint.green, flexible: true }, { align: "right" as const }];
  return [paint.bold("Nights by month"), ...table(layout, rows, columns, INDENT)];
}

/** Items of a part before the rest are only counted. */
const SHOWN = 8;

function titled(title: string, all: readonly string[], { columns, paint }: Screen): string[] {
  if (all.length === 0) return [];
  const items = all.length > SHOWN + 1 ? [...all.slice(0, SHOWN), `and ${all.length - SHOWN} more`] : all;
  return [
    paint.bold(title),
    ...items.flatMap((item) => wrap(item, columns - INDENT.length, INDENT)).map((line) => INDENT + line),
  ];
}

function isSolved({ solvedBy }: Blocker): boolean {
  return solvedBy !== null;
}

function topicWords({ code, title }: NamedTopic): string {
  return `${clean(code)} ${clean(title)}`;
}

function blockerWords({ number, day, text, solvedBy, solvedCode }: YearReport["blockers"][number]): string {
  const solved = solvedBy === null ? "" : ` → ${clean(solvedCode ?? "")} finished ${shortDay(solvedBy.day)}`;
  return `#${number} ${shortDay(day)}: ${cut(clean(text), 160)}${solved}`;
}

function glimpseWords({ number, day, title, excerpt }: Glimpse): string {
  return `#${number} ${shortDay(day)}: ${title === null ? cut(clean(excerpt), 160) : clean(title)}`;
}
