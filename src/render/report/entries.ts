import { count } from "../../core/count.ts";
import { type Day, isoDay } from "../../core/day.ts";
import { excerptOf } from "../../core/excerpt.ts";
import { headingOf, linesOf } from "../../core/lines.ts";
import { duration, monthOf, time, weekdayAndDay } from "./dates.ts";
import { type Html, html, lines } from "./html.ts";
import type { Report, ReportEntry } from "./report.ts";

/** Every entry, month by month, the oldest first: its beginning, and the whole text to be opened. */
export function entriesSection({ entries, online }: Report): Html {
  const addresses = grouped(online, ({ day }) => day);
  const places = new Map(addresses.map(([day, list]) => [day, list.map(({ url }) => url)]));
  const months = grouped(entries, ({ day }) => monthOf(day));
  return html`<section aria-labelledby="entries" class="written">
<h2 id="entries">The entries</h2>
<p class="lead">${count(entries.length, "entry", "entries")}, in the order of their days.</p>
${months.map(
  ([name, list]) => html`<h3>${name}</h3>
<ol class="nights">${grouped(list, ({ day }) => day).map(([day, ofDay]) => night(day, ofDay, places.get(day) ?? []))}</ol>`,
)}
</section>`;
}

function night(day: Day, entries: readonly ReportEntry[], places: readonly string[]): Html {
  const n = entries[0]?.n ?? null;
  return html`<li id="d${isoDay(day)}"><p class="when">${time(day, weekdayAndDay(day))}${n === null ? "" : html`<span class="quiet">Day ${n}</span>`}${places.map((url) => html`<span class="quiet">${link(url, "published")}</span>`)}</p>
<div>${entries.map(article)}</div></li>
`;
}

function article(entry: ReportEntry): Html {
  const { number, body } = entry;
  const excerpt = excerptOf(body);
  const whole = body.trim() === excerpt;
  return html`<article id="e${number}" aria-labelledby="h${number}">
<h4 id="h${number}" dir="auto">${heading(entry)}</h4>
<p class="excerpt" dir="auto">${excerpt}</p>
${whole && entry.links.length === 0 ? "" : html`<details><summary>Read the entry<span class="unseen"> #${number}</span></summary><div class="body" dir="auto">${text(body)}</div>${linkList(entry.links)}</details>`}
<p class="about">${facts(entry).join(" · ")}</p>
</article>
`;
}

function heading({ title, topics, number }: ReportEntry): string {
  return title ?? (topics.length > 0 ? topics.join(", ") : `Entry ${number}`);
}

function facts({ number, title, topics, tags, minutes, words, counts, lateDays, ...entry }: ReportEntry): string[] {
  return [
    `#${number}`,
    ...(title !== null && topics.length > 0 ? [topics.join(", ")] : []),
    count(words, "word"),
    ...(minutes === null ? [] : [duration(minutes)]),
    ...(counts === "on-time"
      ? []
      : [`written ${count(lateDays, "day")} late${counts === "history" ? ": history" : ""}`]),
    ...tags.map((tag) => `#${tag}`),
    ...(entry.private ? ["private"] : []),
  ];
}

/** The text as it was written; its headings stand out. */
function text(body: string): Html[] {
  const blocks: Html[] = [];
  let block = "";
  const close = () => {
    if (block.trim() !== "") blocks.push(html`<p>${lines(block.replace(/^\s*\n/, "").trimEnd())}</p>`);
    block = "";
  };
  for (const line of linesOf(body)) {
    const found = headingOf(line);
    if (found === null) {
      block += `${line.text.replace(/\r?\n$/, "")}\n`;
      continue;
    }
    close();
    if (found.title !== "") blocks.push(html`<h5>${found.title}</h5>`);
  }
  close();
  return blocks;
}

function linkList(links: readonly string[]): Html {
  return links.length === 0
    ? html``
    : html`<ul class="links">${links.map((url) => html`<li>${link(url, url)}</li>`)}</ul>`;
}

/** Only addresses of the web become links; anything else stays text. */
function link(url: string, words: string): Html {
  return /^https?:\/\//i.test(url) ? html`<a href="${url}" rel="noreferrer noopener">${words}</a>` : html`${words}`;
}

function grouped<Item, Key>(items: readonly Item[], key: (item: Item) => Key): [Key, Item[]][] {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return [...groups];
}
