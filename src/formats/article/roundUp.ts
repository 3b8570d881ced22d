import { count } from "../../core/count.ts";
import type { Topic } from "../../core/curriculum.ts";
import type { Day } from "../../core/day.ts";
import { minutesWords, shortDay } from "../../core/dayWords.ts";
import type { Entry } from "../../core/entry.ts";
import { postOf } from "../../core/post.ts";
import { type Article, dayLabel } from "./article.ts";
import { blocks, escapeMarkdown } from "./text.ts";

/** Where a day's article is reached from another one; null where that is not known. */
export type LinkTo = (article: Article) => string | null;

/** An article made of several days': what they have in common is left to them, as are their links and details. */
interface RoundUp {
  /** Of the days it is about, the oldest first. */
  days: readonly [Article, ...Article[]];
  title: string;
  subject: string;
  /** Named once for good, whatever day it ends with: `week 2027-W01`. */
  stands: string;
  /** Blocks of Markdown; empty ones are left out. */
  parts: readonly string[];
}

export function roundUp({ days, title, subject, stands, parts }: RoundUp): Article {
  const [first, ...others] = days;
  const last = others.at(-1) ?? first;
  return {
    ...{ day: last.day, figures: last.figures, title, subject, stands },
    topics: [...new Set(days.flatMap(({ topics }) => topics))],
    tags: [...new Set(days.flatMap(({ tags }) => tags))],
    links: [],
    details: postOf({}),
    entries: last.entries,
    text: blocks([...parts, figuresOf(last)]),
  };
}

/** `## Heading` and what stands under it; nothing when that is nothing. */
export function section(heading: string, text: string): string {
  return text === "" ? "" : `## ${heading}\n\n${text}`;
}

/** `5 nights · 6 h 10 · 1234 words`, of what may leave the machine. */
export function effort(entries: readonly Entry[]): string {
  const sum = (of: (entry: Entry) => number) => entries.reduce((total, entry) => total + of(entry), 0);
  const nights = new Set(entries.map(({ day }) => day)).size;
  const minutes = sum((entry) => entry.minutes ?? 0);
  return [
    count(nights, "night"),
    ...(minutes === 0 ? [] : [minutesWords(minutes)]),
    count(
      sum(({ words }) => words),
      "word",
    ),
  ].join(" · ");
}

/** Every day with its title, linked where its article is known to be. */
export function nightList(days: readonly Article[], linkTo: LinkTo): string {
  return days.map((article) => `- ${shortDay(article.day)}: ${linked(article, linkTo)}\n`).join("");
}

/** Topics with the day they were finished. */
export function finishedList(finished: readonly { topic: Topic; day: Day }[]): string {
  return finished.map(({ topic, day }) => `- ${escapeMarkdown(topic.title)}, ${shortDay(day)}\n`).join("");
}

/** An article's title as a link to it, in Markdown. */
export function linked(article: Article, linkTo: LinkTo): string {
  // Never a comment: it could be taken for the marker of an index.
  const title = escapeMarkdown(article.title).replaceAll("\\<!--", "&lt;!--");
  const link = linkTo(article);
  return link === null ? title : `[${title}](${link.replace(/[()]/g, (sign) => (sign === "(" ? "%28" : "%29"))})`;
}

function figuresOf({ figures }: Article): string {
  return figures === null ? "" : `---\n\n${dayLabel(figures)}\n`;
}
