import type { TopicState } from "../../core/curriculum.ts";
import { parseIsoDay } from "../../core/day.ts";
import type { CurriculumProgress, TopicProgress, UnitProgress } from "../../core/progress.ts";
import { dayAndMonth, time } from "./dates.ts";
import { constant, type Html, html } from "./html.ts";
import type { Report } from "./report.ts";

/** A topic's piece of its unit's bar, 20 wide and 12 high. */
const PIECES: Readonly<Record<TopicState, Html>> = {
  done: constant('<rect class="full" width="20" height="12" rx="2"/>'),
  recalled: constant('<rect class="full" width="20" height="12" rx="2"/><circle class="dot" cx="10" cy="6" r="2.5"/>'),
  studied: constant(
    '<rect x=".5" y=".5" width="19" height="11" rx="2"/><path class="full" d="M2 0h8v12H2a2 2 0 0 1-2-2V2a2 2 0 0 1 2-2z"/>',
  ),
  new: constant('<rect x=".5" y=".5" width="19" height="11" rx="2"/>'),
  skipped: constant('<path d="M4 6h12"/>'),
};

const STATES: readonly TopicState[] = ["recalled", "done", "studied", "new", "skipped"];
const PITCH = 24;

/** Every curriculum with its units as bars, a piece for each topic; a unit opens to its topics. */
export function unitsSection({ curricula, entries }: Report): Html {
  if (curricula.length === 0) return html``;
  const linked = new Set(entries.map(({ number }) => number));
  const states = new Set(
    curricula.flatMap(({ units }) => units.flatMap(({ topics }) => topics.map(({ state }) => state))),
  );
  return html`<section aria-labelledby="units">
<h2 id="units">The units</h2>
<div class="curricula">${curricula.map((curriculum) => curriculumBlock(curriculum, linked))}</div>
<ul class="legend">${STATES.filter((state) => states.has(state)).map((state) => html`<li>${pieces([state])} ${state}</li>`)}</ul>
</section>`;
}

function curriculumBlock(
  { title, done, total, skipped, units }: CurriculumProgress,
  linked: ReadonlySet<number>,
): Html {
  const left = skipped > 0 ? `, ${skipped} skipped` : "";
  return html`<div class="curriculum">
<h3>${title}</h3>
<p class="quiet">${done} of ${total} topics${left}</p>
${units.map((unit) => unitBlock(unit, linked))}
</div>
`;
}

function unitBlock({ title, done, total, topics }: UnitProgress, linked: ReadonlySet<number>): Html {
  return html`<details class="unit"><summary><span class="unit-title">${title}</span><span class="unit-bar">${pieces(topics.map(({ state }) => state))}<span class="unit-count">${done} of ${total}</span></span></summary>
<ul class="topics">${topics.map((topic) => topicLine(topic, linked))}</ul></details>
`;
}

function pieces(states: readonly TopicState[]): Html {
  const drawn = states.map((state, index) => html`<g transform="translate(${index * PITCH})">${PIECES[state]}</g>`);
  const width = states.length * PITCH - 4;
  return html`<svg class="pieces" viewBox="0 0 ${width} 12" width="${width}" height="12" aria-hidden="true" focusable="false">${drawn}</svg>`;
}

function topicLine({ title, state, doneOn, entries }: TopicProgress, linked: ReadonlySet<number>): Html {
  const day = parseIsoDay(doneOn ?? "");
  const links = entries.map((number) =>
    linked.has(number) ? html` <a href="#e${number}">#${number}</a>` : html` <span>#${number}</span>`,
  );
  return html`<li>${pieces([state])}<div><span>${title}</span> <span class="quiet">${state}${day === null ? "" : html` ${time(day, dayAndMonth(day))}`}${links.length === 0 ? "" : html` ·${links}`}</span></div></li>`;
}
