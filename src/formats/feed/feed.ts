import { isoDay } from "../../core/day.ts";
import type { Article } from "../article/article.ts";
import { articleInstant } from "../article/instant.ts";

/** A blog's articles as readers subscribe to them. Moments are RFC 3339. */
export interface Feed {
  title: string;
  description: string;
  author: string;
  /** A language tag of BCP 47. */
  language: string;
  /** The blog's address. */
  home: string;
  /** Where the feed itself stands. */
  self: string;
  /** Of the item changed last: a feed that has nothing new is the same to the byte. */
  updated: string;
  /** The newest first. */
  items: readonly FeedItem[];
}

export interface FeedItem {
  /** Of the blog and the day, so that a new title or text is no new item. */
  id: string;
  /** Null for an article that is not online. */
  url: string | null;
  title: string;
  summary: string;
  html: string;
  published: string;
  updated: string;
  categories: readonly string[];
}

/** An article, its beginning and its text as HTML, as an item of the feed of the blog at `home`. */
export function feedItem(
  article: Article,
  { home, ...told }: Pick<FeedItem, "url" | "summary" | "html"> & { home: string },
): FeedItem {
  const published = articleInstant(article);
  const written = article.entries.map(({ writtenAt, revisedAt }) => Math.max(writtenAt, revisedAt ?? writtenAt));
  const last = Math.max(...written, Date.parse(published));
  return {
    id: dayId(article, new URL(home)),
    title: article.title,
    ...told,
    published,
    updated: inSeconds(last),
    categories: [...new Set([...article.tags, ...article.topics])].filter((name) => name.trim() !== ""),
  };
}

/** A tag URI (RFC 4151): good for as long as the blog keeps its name, whatever becomes of the article's address. */
function dayId({ day }: Article, { hostname, pathname }: URL): string {
  return `tag:${hostname},${isoDay(day)}:study-day${pathname.replace(/\/$/, "")}`;
}

/** When the latest change of any item was made. */
export function lastUpdate(items: readonly [FeedItem, ...FeedItem[]]): string {
  return inSeconds(Math.max(...items.map(({ updated }) => Date.parse(updated))));
}

function inSeconds(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
