import { clean } from "../core/clean.ts";
import { count } from "../core/count.ts";
import type { Day } from "../core/day.ts";
import { longDay, WEEKDAYS } from "../core/dayWords.ts";
import { historyDays, type Total } from "../core/total.ts";
import { bar } from "./bar.ts";
import { table } from "./columns.ts";
import { timeWords } from "./entryWords.ts";
import { flow } from "./flow.ts";
import type { Screen } from "./screen.ts";
import { sparkline } from "./sparkline.ts";

export interface StatsReport extends Total {
  first: Day;
  last: Day;
  /** The longest streak of the running goal. */
  best: number;
  gap: { from: Day; to: Day; days: number } | null;
  /** Days logged on each weekday, Monday first. */
  weekdays: readonly number[];
  weeks: readonly { monday: Day; days: number; words: number; minutes: number }[];
  topics: readonly { code: string; title: string; entries: number }[];
  tags: readonly { name: string; entries: number }[];
}

const LABEL = 10;
const WEEK = 7;
const WIDEST_SPARKLINE = 52;

/** The journal in figures. */
export function statsText(report: StatsReport, screen: Screen): string {
  const { columns, paint } = screen;
  const line = (label: string, parts: readonly string[]) =>
    flow(parts, columns, { label: label.padEnd(LABEL), paintLabel: paint.dim, between: " · " });
  const lines = [
    ...line("Nights", [
      String(report.days),
      ...onTimeParts(report),
      `${longDay(report.first)} – ${longDay(report.last)}`,
    ]),
    ...line("Entries", [String(report.entries)]),
    ...line("Words", [String(report.words), `${Math.round(report.words / report.days)} a night`]),
    ...line("Time", timeParts(report)),
    ...line("Best", report.best === 0 ? [] : [`streak of ${count(report.best, "day")}`]),
    ...line("Gap", report.gap === null ? [] : [`longest ${count(report.gap.days, "day")}, ${gapSpan(report.gap)}`]),
    ...line("Weeks", weekParts(report, columns)),
    ...line(
      "Tags",
      report.tags.map(({ name, entries }) => `${clean(name)} ${entries}`),
    ),
  ];
  return [lines.join("\n"), weekdayLines(report, screen).join("\n"), ...topicBlock(report, screen)].join("\n\n");
}

/** Together they are all nights. */
function onTimeParts(report: StatsReport): string[] {
  const { onTime, late } = report;
  const history = historyDays(report);
  if (late + history === 0) return ["on time"];
  return [`${onTime} on time`, ...(late > 0 ? [`${late} late`] : []), ...(history > 0 ? [`${history} history`] : [])];
}

function timeParts({ minutes, days }: Total): string[] {
  const all = timeWords({ minutes: minutes === 0 ? null : minutes });
  return all === null ? [] : [all, `${Math.round(minutes / days)} min a night`];
}

/** Words a week, weeks without any included, the latest on the right. */
function weekParts({ weeks }: StatsReport, columns: number): string[] {
  const last = weeks.at(-1);
  if (last === undefined) return [];
  const byMonday = new Map(weeks.map(({ monday, words }) => [monday, words]));
  const span = Math.floor((last.monday - (weeks[0]?.monday ?? last.monday)) / WEEK) + 1;
  const shown = Math.max(1, Math.min(span, WIDEST_SPARKLINE, columns - LABEL));
  const values = Array.from(
    { length: shown },
    (_, index) => byMonday.get(last.monday - WEEK * (shown - 1 - index)) ?? 0,
  );
  return [sparkline(values), "words a week"];
}

function weekdayLines({ weekdays }: StatsReport, { columns, paint }: Screen): string[] {
  const most = Math.max(1, ...weekdays);
  const rows = weekdays.map((days, index) => [
    WEEKDAYS[index]?.slice(0, 3) ?? "",
    days === 0 ? "·" : bar(days, most, 20).replaceAll("░", ""),
    days === 0 ? "" : String(days),
  ]);
  const layout = [{ paint: paint.dim }, { paint: paint.green, flexible: true }, { align: "right" as const }];
  return [paint.bold("Nights by weekday"), ...table(layout, rows, columns, "  ")];
}

function topicBlock({ topics }: StatsReport, { columns, paint }: Screen): string[] {
  if (topics.length === 0) return [];
  const rows = topics.map(({ code, title, entries }) => [clean(code), clean(title), count(entries, "time")]);
  const layout = [{ paint: paint.dim }, { flexible: true }, { align: "right" as const, paint: paint.dim }];
  return [[paint.bold("Most written about"), ...table(layout, rows, columns, "  ")].join("\n")];
}

function gapSpan({ from, to }: { from: Day; to: Day }): string {
  return from === to ? longDay(from) : `${longDay(from)} – ${longDay(to)}`;
}
