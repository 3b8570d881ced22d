import { count } from "../../core/count.ts";
import type { Day } from "../../core/day.ts";
import { across, chart, curve, down, type Frame, figures, monthNames, PLOT, stepFor, stretched } from "./chart.ts";
import { fullDay, monthOf } from "./dates.ts";
import { type Html, html } from "./html.ts";
import { firstsBetween } from "./monthFirsts.ts";
import type { Report, ReportCourse, ReportGoal } from "./report.ts";

/** The goal's days so far against the line to its aim, and where the last weeks lead, with their range. */
export function paceSection({ goal, today }: Report): Html {
  if (goal?.course == null) return html``;
  const { course, counts } = goal;
  const summary = sentences(goal, course).join(" ");
  const forecast =
    course.pace?.finish == null ? "" : html`<li>${sample("forecast")} at the pace of late, with its range</li>`;
  return html`<section aria-labelledby="pace">
<h2 id="pace">Pace to the aim</h2>
<p class="lead">${summary}</p>
<figure>${plot(goal, course, { today, summary })}</figure>
<ul class="legend"><li>${sample("solid")} ${counts}</li><li>${sample("aim")} to the aim, ${fullDay(course.aim)}</li>${forecast}</ul>
${byMonth(goal, course, today)}
</section>`;
}

function sentences({ days, counts }: ReportGoal, { aim, done, pace }: ReportCourse): string[] {
  if (done.length >= days) return [`All ${count(days, "day")} are ${counts}.`];
  if (pace === null) return ["Too early to tell: a pace wants a week."];
  const { required, actual, finish, earliest, latest } = pace;
  const needed =
    required === null
      ? `the aim, ${fullDay(aim)}, has passed.`
      : required > 7
        ? `more than every night would be needed by ${fullDay(aim)}.`
        : `${required.toFixed(1)} are needed by ${fullDay(aim)}.`;
  const range =
    earliest === null || latest === null || earliest === latest
      ? ""
      : `, or between ${fullDay(earliest)} and ${fullDay(latest)}`;
  return [
    `${actual.toFixed(1)} nights a week over the last four weeks; ${needed}`,
    ...(finish === null ? [] : [`At that pace the last one is ${fullDay(finish)}${range}.`]),
  ];
}

function sample(stroke: string): Html {
  return html`<svg class="sample" aria-hidden="true" focusable="false"><line class="curve ${stroke}" x1="1" x2="31" y1="8" y2="8"/></svg>`;
}

function plot(goal: ReportGoal, course: ReportCourse, { today, summary }: { today: Day; summary: string }): Html {
  const { starts, aim, done } = course;
  const frame = { from: starts, to: lastDay(course, today), top: Math.max(goal.days, done.length) };
  const step = stepFor(frame.top);
  return chart({
    id: "pace-chart",
    title: `Days ${goal.counts} against the line to the aim`,
    description: summary,
    scale: { top: frame.top, step, name: String },
    drawing: [
      html`<line class="target" x1="0" x2="100%" y1="${down(goal.days, frame.top)}" y2="${down(goal.days, frame.top)}"/>`,
      stretched([
        html`<path class="curve aim" d="${curve(
          [
            [starts, 0],
            [aim, goal.days],
          ],
          frame,
        )}"/>`,
        ...forecast(goal.days, course, today, frame),
        html`<path class="curve solid" d="${curve(climbed(done, starts, today), frame)}"/>`,
      ]),
      html`<line class="now" x1="${across(today, frame.from, frame.to)}" x2="${across(today, frame.from, frame.to)}" y1="0" y2="${PLOT}"/>`,
      ...monthNames(frame.from, frame.to, firstsBetween(frame.from, frame.to)),
    ],
  });
}

/** Far enough for the aim and the forecast, but a year past the aim at most. */
function lastDay({ aim, pace }: ReportCourse, today: Day): Day {
  const wanted = Math.max(aim, today, pace?.finish ?? 0, pace?.latest ?? 0);
  return Math.max(today + 1, Math.min(wanted, aim + 365));
}

function forecast(target: number, { done, pace }: ReportCourse, today: Day, frame: Frame): Html[] {
  if (pace?.finish == null) return [];
  const now: [number, number] = [today, done.length];
  const end = (finish: Day): [number, number] => {
    const day = Math.min(finish, frame.to);
    const share = finish <= today ? 1 : (day - today) / (finish - today);
    return [day, done.length + (target - done.length) * share];
  };
  const late: [number, number] = pace.latest === null ? [frame.to, done.length] : end(pace.latest);
  // The slowest line may leave the chart before it arrives: the fan then reaches its corner.
  const corner: [number, number][] = late[1] < target ? [[frame.to, target]] : [];
  return [
    html`<path class="fan" d="${curve([now, end(pace.earliest ?? pace.finish), ...corner, late], frame)}Z"/>`,
    html`<path class="curve forecast" d="${curve([now, end(pace.finish)], frame)}"/>`,
  ];
}

/** How many were done by each day. */
function climbed(done: readonly Day[], starts: Day, today: Day): [number, number][] {
  return [[starts, 0], ...done.map((day, index): [number, number] => [day, index + 1]), [today, done.length]];
}

function byMonth({ counts }: ReportGoal, { starts, done }: ReportCourse, today: Day): Html {
  const firsts = firstsBetween(starts, today);
  const days = done.toSorted((a, b) => a - b);
  let counted = 0;
  /** How many days were before that one, which is later every time. */
  const before = (day: Day) => {
    while ((days[counted] ?? Number.POSITIVE_INFINITY) < day) counted += 1;
    return counted;
  };
  const rows = firsts.map((first, index) => {
    const earlier = before(first);
    const until = before(firsts[index + 1] ?? Number.POSITIVE_INFINITY);
    return [monthOf(first), until - earlier, until];
  });
  return figures("The months in figures", ["Month", `Days ${counts}`, "In all"], rows);
}
