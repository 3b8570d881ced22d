import { xmlText } from "../../core/xmlText.ts";
import type { Feed, FeedItem } from "./feed.ts";
import { rfc822 } from "./rfc822.ts";
import { element, type Xml } from "./xml.ts";

const NAMESPACES = {
  "xmlns:atom": "http://www.w3.org/2005/Atom",
  "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
};

/** How an RSS feed of ours begins. */
export const RSS_BEGINS = '<?xml version="1.0" encoding="utf-8"?>\n<!-- made by journey: rss -->\n';

/** An RSS 2.0 feed: the beginning of an article as its description, all of it as content:encoded. */
export function rssText({ title, description, author, language, home, self, updated, items }: Feed): string {
  const channel = element("channel", {}, [
    element("title", {}, title),
    element("link", {}, home),
    element("description", {}, description),
    element("language", {}, language),
    element("lastBuildDate", {}, rfc822(updated)),
    element("generator", {}, "journey"),
    element("atom:link", { rel: "self", type: "application/rss+xml", href: self }),
    ...items.map((item) => itemOf(item, author)),
  ]);
  return `${RSS_BEGINS}${element("rss", { version: "2.0", ...NAMESPACES }, [channel]).markup}\n`;
}

function itemOf({ id, url, title, summary, html, published, categories }: FeedItem, author: string): Xml {
  return element("item", {}, [
    element("title", {}, title),
    url === null ? null : element("link", {}, url),
    element("guid", { isPermaLink: "false" }, id),
    element("pubDate", {}, rfc822(published)),
    // An address is wanted in RSS's own author element; a name alone has its place here.
    element("dc:creator", {}, author),
    ...categories.map((name) => element("category", {}, name)),
    // A description is HTML: a text becomes it by being escaped once more.
    element("description", {}, xmlText(summary)),
    element("content:encoded", {}, html),
  ]);
}
