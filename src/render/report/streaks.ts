import type { Chapter } from "../../core/chapters.ts";
import { count } from "../../core/count.ts";
import { fullDay, time } from "./dates.ts";
import { type Html, html } from "./html.ts";
import type { Report } from "./report.ts";

/** The running streak and those before it, the latest first: how long, what bridged them, what ended them. */
export function streaksSection({ standing, past }: Report): Html {
  const { streak, since } = standing;
  const longest = Math.max(streak, ...past.map(({ days }) => days));
  const running =
    streak === 0 || since === null
      ? []
      : [item(streak, longest, html`since ${time(since, fullDay(since))}`, "running")];
  if (running.length + past.length === 0) return html``;
  return html`<section aria-labelledby="streaks">
<h2 id="streaks">Streaks</h2>
<ol class="streaks">${running}${past.toReversed().map((chapter) => pastItem(chapter, longest))}</ol>
</section>`;
}

function pastItem({ from, to, days, endedBy, bridges }: Chapter, longest: number): Html {
  const { freeze, rest, travel } = bridges;
  const by = [
    ...(freeze > 0 ? [count(freeze, "freeze")] : []),
    ...(rest > 0 ? [count(rest, "rest day")] : []),
    ...(travel > 0 ? [`${count(travel, "day")} of travel`] : []),
  ];
  const bridged = by.length === 0 ? "" : `bridged by ${by.join(", ")} · `;
  const span = html`${time(from, fullDay(from))} to ${time(to, fullDay(to))}`;
  return item(days, longest, span, `${bridged}no entry on ${fullDay(endedBy)}`);
}

function item(days: number, longest: number, span: Html, fate: string): Html {
  const length = ((100 * days) / longest).toFixed(2);
  return html`<li><p><b>${count(days, "day")}</b> ${span}</p><svg class="length" aria-hidden="true" focusable="false"><rect width="${length}%" height="6" rx="1"/></svg><p class="quiet">${fate}</p></li>
`;
}
