import { count } from "../../core/count.ts";
import { fullDay, time } from "./dates.ts";
import { entriesSection } from "./entries.ts";
import { constant, type Html, html } from "./html.ts";
import { minutesSection } from "./minutes.ts";
import { calendarSection } from "./months.ts";
import { paceSection } from "./pace.ts";
import type { Report } from "./report.ts";
import { ruler } from "./ruler.ts";
import { streaksSection } from "./streaks.ts";
import { STYLE, STYLE_HASH } from "./style.ts";
import { toolsSection } from "./tools.ts";
import { topicsSection } from "./topicsDone.ts";
import { unitsSection } from "./units.ts";

/** How a report begins: what tells our file from any other. */
export const REPORT_BEGINS = "<!doctype html>\n<!-- written by journey report -->\n";

/** The sections in their order; one that has nothing to tell is left out, here and in the contents. */
const SECTIONS: readonly { id: string; name: string; build(report: Report): Html }[] = [
  { id: "days", name: "Days", build: calendarSection },
  { id: "pace", name: "Pace", build: paceSection },
  { id: "streaks", name: "Streaks", build: streaksSection },
  { id: "time", name: "Time", build: minutesSection },
  { id: "topics", name: "Topics", build: topicsSection },
  { id: "units", name: "Units", build: unitsSection },
  { id: "tools", name: "Tools", build: toolsSection },
  { id: "entries", name: "Entries", build: entriesSection },
];

/**
 * One HTML file that holds everything it needs: no script, no font, nothing fetched; the policy in its head forbids it.
 */
export function reportPage(report: Report): string {
  const sections = SECTIONS.map((section) => ({ ...section, content: section.build(report) })).filter(
    ({ content }) => content.markup !== "",
  );
  const { markup } = html`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${constant(STYLE_HASH)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${titleOf(report)}</title>
<style>${constant(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
${header(report, sections)}
<main id="main" tabindex="-1">
${sections.map(({ content }) => content)}
</main>
<footer><p>Made by journey on ${time(report.today, fullDay(report.today))}. ${report.withPrivate ? "Private entries are in here." : "Private entries count as days; nothing else of them is in here."}</p></footer>
</body>
</html>
`;
  return REPORT_BEGINS + markup;
}

function titleOf(report: Report): string {
  const { goal, today } = report;
  const { done, words } = headline(report);
  return `${done} ${words} · ${fullDay(today)}${goal === null ? "" : ` · ${goal.title}`}`;
}

/** What counts, and what of: `127`, `of 180 days written`. */
function headline({ goal, written, published }: Report): { done: number; words: string } {
  if (goal === null) return { done: written, words: `${written === 1 ? "day" : "days"} written` };
  const done = goal.counts === "published" ? published : written;
  const over = done > goal.days ? ` · +${done - goal.days}` : "";
  return { done: Math.min(done, goal.days), words: `of ${goal.days} days ${goal.counts}${over}` };
}

interface Named {
  id: string;
  name: string;
}

function header(report: Report, sections: readonly Named[]): Html {
  const { goal, from, today } = report;
  const { done, words } = headline(report);
  const own = goal === null || goal.title === `${goal.days} days` ? "" : html` · ${goal.title}`;
  return html`<header>
<p class="kicker">Study journal${own}</p>
<h1><span class="figure">${done}</span> ${words}</h1>
<p class="span">${time(from, fullDay(from))} to ${time(today, fullDay(today))}</p>
${goal === null ? "" : ruler(done, goal.days)}
${standingFigures(report)}
${contents(sections)}
</header>`;
}

function standingFigures({ standing, goal, written, published }: Report): Html {
  const { streak, best, strict, freezesHeld } = standing;
  // No count stands as a bare 0.
  const days = (name: string, number: number): [string, string][] => (number > 0 ? [[name, count(number, "day")]] : []);
  const figures: [string, string][] = [
    ...(goal?.counts === "published" ? days("Written", written) : days("Published", published)),
    ...days("Streak", streak),
    ...days("Best", best),
    ...days("On time, unbridged", strict),
    ["Freezes held", freezesHeld === 0 ? "none" : String(freezesHeld)],
    ...(goal?.course ? [["Aim", fullDay(goal.course.aim)] satisfies [string, string]] : []),
  ];
  return html`<dl>${figures.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function contents(sections: readonly Named[]): Html {
  const items = sections.map(({ id, name }) => html`<li><a href="#${id}">${name}</a></li>`);
  return html`<nav aria-label="Contents"><ul>${items}</ul></nav>`;
}
