import type { MarkedDay } from "../core/calendarMarks.ts";
import { clean, cleanText } from "../core/clean.ts";
import { count } from "../core/count.ts";
import { type Day, isoWeek } from "../core/day.ts";
import { dayInMonth, shortDay } from "../core/dayWords.ts";
import type { Total } from "../core/total.ts";
import { SHAPES } from "./calendar.ts";
import { timeWords } from "./entryWords.ts";
import { flow } from "./flow.ts";
import { type ListedEntry, type ListStyle, listText } from "./listText.ts";
import { wrap } from "./width.ts";

export interface WeekReport {
  monday: Day;
  marks: readonly MarkedDay[];
  totals: Total;
  finished: readonly { code: string; title: string }[];
  /** In the order written. */
  entries: readonly ListedEntry[];
  plan: string | null;
}

const INDENT = "  ";

/** A week on one screen. */
export function weekText(week: WeekReport, style: Omit<ListStyle, "total">): string {
  const { columns, paint } = style;
  const { monday, totals, finished, entries, plan } = week;
  const name = `Week ${isoWeek(monday).week} · ${shortDay(monday, style.today)} – ${shortDay(monday + 6, style.today)}`;
  const time = timeWords({ minutes: totals.minutes === 0 ? null : totals.minutes });
  const figures =
    totals.days === 0
      ? [emptyWords(monday, style.today)]
      : [`${count(totals.days, "night")} of 7`, count(totals.words, "word"), ...(time === null ? [] : [time])];
  return [
    paint.bold(name),
    ...flow(figures, columns, { between: " · " }),
    ...(week.marks.length === 0
      ? []
      : ["", ...flow(week.marks.map(nightWords), columns, { label: INDENT, between: INDENT })]),
    ...(entries.length === 0 ? [] : ["", listText(entries, { ...style, total: entries.length })]),
    ...(finished.length === 0 ? [] : ["", ...finishedLines(finished, style)]),
    ...(plan === null
      ? []
      : ["", ...flow([clean(cleanText(plan))], columns, { label: "Planned  ", paintLabel: paint.dim })]),
  ].join("\n");
}

/** No week stands as a bare 0. */
function emptyWords(monday: Day, today: Day): string {
  if (monday > today) return "This week is still to come.";
  return monday + 6 < today ? "Nothing was written that week." : "Nothing is written yet this week.";
}

/** A shape that says more than that somebody wrote, or did not, has its word. */
function nightWords({ day, mark }: MarkedDay): string {
  const word = mark === "on-time" || mark === "none" ? "" : ` ${mark}`;
  return `${dayInMonth(day)} ${SHAPES[mark]}${word}`;
}

function finishedLines(finished: WeekReport["finished"], { columns, paint }: Omit<ListStyle, "total">): string[] {
  return finished.flatMap(({ code, title }, index) =>
    wrap(`${clean(code)} ${clean(title)}`, columns - 10).map(
      (line, row) => paint.dim(index === 0 && row === 0 ? "Finished  " : " ".repeat(10)) + line,
    ),
  );
}
