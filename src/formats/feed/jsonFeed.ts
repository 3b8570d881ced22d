import type { Feed, FeedItem } from "./feed.ts";

/** How a JSON Feed of ours begins. */
export const JSON_FEED_BEGINS =
  '{\n  "version": "https://jsonfeed.org/version/1.1",\n  "user_comment": "journey export --for jsonfeed",\n';

/** A JSON Feed 1.1. */
export function jsonFeedText({ title, description, author, language, home, self, items }: Feed): string {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    user_comment: "journey export --for jsonfeed",
    title,
    home_page_url: home,
    feed_url: self,
    description,
    authors: [{ name: author, url: home }],
    language,
    items: items.map(itemOf),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

function itemOf({ id, url, title, summary, html, published, updated, categories }: FeedItem) {
  return {
    id,
    ...(url !== null && { url }),
    title,
    content_html: html,
    summary,
    date_published: published,
    date_modified: updated,
    ...(categories.length > 0 && { tags: categories }),
  };
}
