import type { Feed, FeedItem } from "./feed.ts";
import { element, type Xml } from "./xml.ts";

/** How an Atom feed of ours begins. */
export const ATOM_BEGINS = '<?xml version="1.0" encoding="utf-8"?>\n<!-- made by journey: atom -->\n';

/** An Atom feed (RFC 4287). */
export function atomText({ title, description, author, language, home, self, updated, items }: Feed): string {
  const feed = element("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": language }, [
    element("id", {}, home),
    element("title", {}, title),
    element("subtitle", {}, description),
    element("updated", {}, updated),
    element("author", {}, [element("name", {}, author)]),
    element("link", { rel: "self", type: "application/atom+xml", href: self }),
    element("link", { rel: "alternate", type: "text/html", href: home }),
    element("generator", {}, "journey"),
    ...items.map(entry),
  ]);
  return `${ATOM_BEGINS}${feed.markup}\n`;
}

function entry({ id, url, title, summary, html, published, updated, categories }: FeedItem): Xml {
  return element("entry", {}, [
    element("id", {}, id),
    element("title", {}, title),
    url === null ? null : element("link", { rel: "alternate", type: "text/html", href: url }),
    element("published", {}, published),
    element("updated", {}, updated),
    ...categories.map((term) => element("category", { term })),
    element("summary", {}, summary),
    element("content", { type: "html" }, html),
  ]);
}
