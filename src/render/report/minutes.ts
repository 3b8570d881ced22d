import { count } from "../../core/count.ts";
import { chart, down, figures, monthNames, PLOT, stepFor } from "./chart.ts";
import { dayAndMonth, duration, fullDay } from "./dates.ts";
import { type Html, html } from "./html.ts";
import { firstsBetween } from "./monthFirsts.ts";
import type { Report, ReportWeek } from "./report.ts";

const WEEK = 7;
const BAR = 0.66;

/** Time spent, week by week; nothing where no minutes were ever noted. */
export function minutesSection({ weeks }: Report): Html {
  const total = weeks.reduce((sum, { minutes }) => sum + minutes, 0);
  if (total === 0) return html``;
  const noted = weeks.filter(({ minutes }) => minutes > 0).length;
  const summary = `${duration(total)} noted in ${count(noted, "week")}, ${duration(Math.round(total / noted))} a week.`;
  return html`<section aria-labelledby="time">
<h2 id="time">Time, week by week</h2>
<p class="lead">${summary}</p>
<figure>${bars(weeks, summary)}</figure>
${figures(
  "The weeks in figures",
  ["Week from", "Time"],
  weeks.map(({ monday, minutes }) => [fullDay(monday), minutes === 0 ? "–" : duration(minutes)]),
)}
</section>`;
}

function bars(weeks: readonly ReportWeek[], summary: string): Html {
  const hours = Math.max(...weeks.map(({ minutes }) => minutes)) / 60;
  const step = stepFor(hours);
  const top = Math.max(step, Math.ceil(hours / step) * step);
  const from = weeks[0]?.monday ?? 0;
  const to = from + weeks.length * WEEK;
  const width = 100 / weeks.length;
  const bar = ({ monday, minutes }: ReportWeek, index: number) => {
    const y = down(minutes / 60, top);
    const x = (index + (1 - BAR) / 2) * width;
    return html`<rect class="bar" x="${x.toFixed(3)}%" width="${(width * BAR).toFixed(3)}%" y="${y}" height="${PLOT - y}"><title>Week from ${dayAndMonth(monday)}: ${duration(minutes)}</title></rect>`;
  };
  return chart({
    id: "time-chart",
    title: "Time noted each week",
    description: summary,
    scale: { top, step, name: (value) => `${value} h` },
    drawing: [
      ...weeks.filter(({ minutes }) => minutes > 0).map((week) => bar(week, weeks.indexOf(week))),
      ...monthNames(from, to, firstsBetween(from, to)),
    ],
  });
}
