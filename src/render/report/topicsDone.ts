import { count } from "../../core/count.ts";
import { type Day, parseIsoDay } from "../../core/day.ts";
import { type CurriculumProgress, topicsIn } from "../../core/progress.ts";
import { chart, curve, figures, monthNames, stepFor, stretched } from "./chart.ts";
import { monthOf } from "./dates.ts";
import { type Html, html } from "./html.ts";
import { firstsBetween } from "./monthFirsts.ts";
import type { Report } from "./report.ts";

/** How lines are told apart without colour; a fifth curriculum begins again. */
const STROKES = ["solid", "dashed", "dotted", "long"] as const;

interface Line {
  title: string;
  total: number;
  days: readonly Day[];
  stroke: string;
}

/** Topics finished over time, a line for each curriculum, as high as there is to finish. */
export function topicsSection({ curricula, from, today }: Report): Html {
  const drawn = curricula.map(lineOf).filter(({ days }) => days.length > 0);
  if (drawn.length === 0) return html``;
  const summary = drawn
    .map(({ title, total, days }) => `${title}: ${days.length} of ${total} topics finished`)
    .join(". ");
  return html`<section aria-labelledby="topics">
<h2 id="topics">Topics over time</h2>
<ul class="legend">${drawn.map(
    ({ title, total, days, stroke }) =>
      html`<li><svg class="sample" aria-hidden="true" focusable="false"><line class="curve ${stroke}" x1="1" x2="31" y1="8" y2="8"/></svg> ${title} <b>${days.length}</b> of ${count(total, "topic")}</li>`,
  )}</ul>
<figure>${curves(drawn, { from, today, summary })}</figure>
${byMonth(drawn, firstsBetween(from, today))}
</section>`;
}

function lineOf(curriculum: CurriculumProgress, index: number): Line {
  const days = topicsIn(curriculum).flatMap(({ doneOn }) => parseIsoDay(doneOn ?? "") ?? []);
  return {
    title: curriculum.title,
    total: curriculum.total,
    days: days.sort((a, b) => a - b),
    stroke: STROKES[index % STROKES.length] ?? "solid",
  };
}

function curves(drawn: readonly Line[], { from, today, summary }: { from: Day; today: Day; summary: string }): Html {
  const top = Math.max(...drawn.map(({ total, days }) => Math.max(total, days.length)));
  const step = stepFor(top);
  const path = ({ days, stroke }: Line) => {
    const points = steps(days, from, today);
    return html`<path class="curve ${stroke}" d="${curve(points, { from, to: today, top })}"/>`;
  };
  return chart({
    id: "topics-chart",
    title: "Topics finished over time",
    description: summary,
    scale: { top, step, name: String },
    drawing: [stretched(drawn.map(path)), ...monthNames(from, today, firstsBetween(from, today))],
  });
}

/** How many were finished by each day, as a staircase. */
function steps(days: readonly Day[], from: Day, to: Day): [number, number][] {
  const before = days.filter((day) => day < from).length;
  const stairs = days
    .filter((day) => day >= from)
    .flatMap((day, index): [number, number][] => [
      [day, before + index],
      [day, before + index + 1],
    ]);
  return [[from, before], ...stairs, [to, days.length]];
}

function byMonth(drawn: readonly Line[], firsts: readonly Day[]): Html {
  const rows = firsts.map((first, index) => {
    const next = firsts[index + 1] ?? Number.POSITIVE_INFINITY;
    return [monthOf(first), ...drawn.map(({ days }) => days.filter((day) => day < next).length)];
  });
  return figures("The months in figures", ["By the end of", ...drawn.map(({ title }) => title)], rows);
}
