import { isoDay } from "../../core/day.ts";
import { type Article, dayLabel } from "./article.ts";
import { type LinkTo, linked } from "./roundUp.ts";

/** Between these two a page's index is written again; the rest of the page is the learner's. */
export const INDEX_BEGINS = "<!-- journey:index -->";
export const INDEX_ENDS = "<!-- /journey:index -->";

/** Every article with its day, a line each, the newest first. */
export function indexLines(articles: Iterable<Article>, linkTo: LinkTo): string[] {
  const lines = Array.from(articles, (article) => {
    const { day, figures, title } = article;
    const place = figures === null || title.startsWith(dayLabel(figures)) ? "" : ` · Day ${figures.n}`;
    return `- ${isoDay(day)}${place}: ${linked(article, linkTo)}\n`;
  });
  return lines.reverse();
}
