import type { MarkedDay } from "../../core/calendarMarks.ts";
import { civilParts, type Day, dayOf, daysInMonth, isoDay, weekday } from "../../core/day.ts";
import { WEEKDAYS } from "../../core/dayWords.ts";
import { dayAndMonth, monthOf } from "./dates.ts";
import { type Html, html } from "./html.ts";
import { MEANINGS, meaning, SHAPES, shape } from "./marks.ts";
import type { Report } from "./report.ts";

/** The days as one small table a month, a shape for each day, linked to what was written on it. */
export function calendarSection({ marks, entries }: Report): Html {
  const linked = new Set(entries.map(({ day }) => day));
  return html`<section aria-labelledby="days">
<h2 id="days">The days</h2>
<p class="skip-inline"><a href="#after-days">Skip the calendar</a></p>
${SHAPES}
<div class="months">
${monthsOf(marks).map((month) => monthTable(month, linked))}
</div>
${legend(marks)}
<p class="note" id="after-days" tabindex="-1">An entry counts up to three days late. Seven counted days earn a freeze, and each covers one missed day; rest and travel bridge a streak and add nothing.</p>
</section>`;
}

/** The marks month by month, each from its first day. */
function monthsOf(marks: readonly MarkedDay[]): MarkedDay[][] {
  const months = new Map<string, MarkedDay[]>();
  for (const marked of marks) {
    const name = isoDay(marked.day).slice(0, 7);
    months.set(name, [...(months.get(name) ?? []), marked]);
  }
  return [...months.values()];
}

function monthTable(marks: readonly MarkedDay[], linked: ReadonlySet<Day>): Html {
  const { year, month } = civilParts(marks[0]?.day ?? 0);
  const first = dayOf(year, month, 1);
  const last = first + daysInMonth(year, month) - 1;
  const known = new Map(marks.map(({ day, mark }) => [day, mark]));
  const weeks: Day[] = [];
  for (let monday = first - weekday(first); monday <= last; monday += 7) weeks.push(monday);
  const cell = (day: Day) =>
    day < first || day > last ? html`<td></td>` : dayCell({ day, mark: known.get(day) ?? "none" }, linked.has(day));
  return html`<table class="month">
<caption>${monthOf(first)}</caption>
<thead><tr>${WEEKDAYS.map((name) => html`<th scope="col"><abbr title="${name}">${name.slice(0, 1)}</abbr></th>`)}</tr></thead>
<tbody>${weeks.map((monday) => html`<tr>${WEEKDAYS.map((_, index) => cell(monday + index))}</tr>`)}</tbody>
</table>
`;
}

function dayCell({ day, mark }: MarkedDay, linked: boolean): Html {
  if (mark === "none") return html`<td>${shape(mark)}</td>`;
  const words = `${dayAndMonth(day)}, ${meaning(mark)}`;
  if (!linked) return html`<td title="${words}">${shape(mark)}<span class="unseen">${words}</span></td>`;
  return html`<td><a href="#d${isoDay(day)}" title="${words}" aria-label="${words}">${shape(mark)}</a></td>`;
}

/** The shapes that appear, what they mean and how often. */
function legend(marks: readonly MarkedDay[]): Html {
  const times = (mark: string) => marks.filter((marked) => marked.mark === mark).length;
  return html`<ul class="legend">${MEANINGS.filter(([mark]) => times(mark) > 0).map(
    ([mark, words]) => html`<li>${shape(mark)} ${words} <b>${times(mark)}</b></li>`,
  )}</ul>`;
}
