import { XMLParser, XMLValidator } from "fast-xml-parser";

/** What the three specifications want of a feed, each rule written down here anew. No fault: valid. */

type Node = Record<string, unknown>;

const LISTS = ["entry", "item", "link", "atom:link", "category", "author", "name"];
const RFC_3339 = /^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const RFC_822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/;
const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

/** The document as a parser reads it. Throws where it is not well formed. */
export function parseXml(text: string): Node {
  const sound = XMLValidator.validate(text);
  // The parser lets this pass, which XML forbids and browsers refuse.
  const comments = Array.from(text.matchAll(/<!--(.*?)-->/gs), ([, inside = ""]) => inside);
  if (comments.some((inside) => inside.includes("--"))) throw new Error("-- in a comment");
  if (sound !== true) throw new Error(`${sound.err.msg} in line ${sound.err.line}`);
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.test(text)) throw new Error("no XML text");
  const parser = new XMLParser({
    ignoreAttributes: false,
    trimValues: false,
    parseTagValue: false,
    isArray: (name) => LISTS.includes(name),
  });
  return parser.parse(text) as Node;
}

/** RFC 4287. */
export function atomFaults(text: string): string[] {
  const feed = parseXml(text).feed as Node;
  const faults = rules(feed, "feed", {
    exactlyOnce: ["id", "title", "updated"],
    atMostOnce: ["subtitle", "generator", "icon", "logo", "rights"],
    children: ["author", "category", "contributor", "link", "entry"],
  });
  const check = checker(faults);
  check(feed["@_xmlns"] === "http://www.w3.org/2005/Atom", "feed has the namespace of Atom");
  check(LANGUAGE.test(String(feed["@_xml:lang"])), "feed has a language");
  check(isIri(feed.id) && RFC_3339.test(String(feed.updated)), "feed: id is an IRI, updated a moment");
  const entries = list(feed.entry);
  check(list(feed.author).length > 0 || entries.every((entry) => list(entry.author).length > 0), "somebody wrote it");
  check(
    list(feed.author).every((author) => list(author.name).length === 1),
    "an author has one name",
  );
  check(list(feed.link).filter((link) => link["@_rel"] === "self").length === 1, "feed has one link to itself");
  check(unique(entries.map(({ id, updated }) => `${id} ${updated}`)), "entries differ in id or updated");
  for (const entry of entries) {
    faults.push(
      ...rules(entry, "entry", {
        exactlyOnce: ["id", "title", "updated"],
        atMostOnce: ["content", "published", "rights", "source", "summary"],
        children: ["author", "category", "contributor", "link"],
      }),
    );
    const links = list(entry.link);
    check(isIri(entry.id), "entry: id is an IRI");
    for (const moment of [entry.updated, entry.published])
      check(RFC_3339.test(String(moment)), `${moment} is RFC 3339`);
    check(
      links.every((link) => isIri(link["@_href"])),
      "links are IRIs",
    );
    check(links.filter((link) => link["@_rel"] === "alternate").length <= 1, "one alternate of a type");
    check(links.length > 0 || entry.content !== undefined, "an entry without content has an alternate");
    check(
      list(entry.category).every((category) => category["@_term"]),
      "a category has a term",
    );
    check((entry.content as Node)["@_type"] === "html", "content says that it is HTML");
  }
  return faults;
}

/** RSS 2.0 of the RSS Advisory Board. */
export function rssFaults(text: string): string[] {
  const rss = parseXml(text).rss as Node;
  const channel = rss.channel as Node;
  const faults = rules(channel, "channel", {
    exactlyOnce: ["title", "link", "description"],
    atMostOnce: ["language", "lastBuildDate", "generator", "copyright", "pubDate", "ttl", "docs", "image"],
    children: ["category", "item", "atom:link"],
  });
  const check = checker(faults);
  check(rss["@_version"] === "2.0", "rss says its version");
  for (const prefix of ["atom", "content", "dc"]) check(`@_xmlns:${prefix}` in rss, `namespace of ${prefix}`);
  check(list(channel.link).every(isIri), "channel: link is a URL");
  check(LANGUAGE.test(String(channel.language)), "channel has a language");
  check(RFC_822.test(String(channel.lastBuildDate)), "lastBuildDate is RFC 822");
  check(
    list(channel["atom:link"]).every((link) => link["@_rel"] === "self" && isIri(link["@_href"])),
    "self link",
  );
  const items = list(channel.item);
  check(unique(items.map(({ guid }) => JSON.stringify(guid))), "guids differ");
  for (const item of items) {
    faults.push(
      ...rules(item, "item", {
        exactlyOnce: [],
        atMostOnce: ["title", "link", "description", "author", "comments", "enclosure", "guid", "pubDate", "source"],
        children: ["category", "dc:creator", "content:encoded"],
      }),
    );
    check(item.title !== undefined || item.description !== undefined, "an item has a title or a description");
    check(list(item.link).every(isIri), "item: link is a URL");
    check((item.guid as Node)["@_isPermaLink"] === "false", "a guid that is no address says so");
    check(RFC_822.test(String(item.pubDate)), `${item.pubDate} is RFC 822`);
    check(!Number.isNaN(Date.parse(String(item.pubDate))), `${item.pubDate} is a moment`);
  }
  return faults;
}

/** JSON Feed 1.1. */
export function jsonFeedFaults(text: string): string[] {
  const feed = JSON.parse(text) as Node;
  const faults: string[] = [];
  const check = checker(faults);
  check(feed.version === "https://jsonfeed.org/version/1.1", "version is 1.1");
  check(typeof feed.title === "string", "title is a text");
  for (const key of ["home_page_url", "feed_url"]) check(isIri(feed[key]), `${key} is a URL`);
  check(!("author" in feed), "author is of version 1");
  check(LANGUAGE.test(String(feed.language)), "language");
  check(
    list(feed.authors).every(({ name, url }) => typeof name === "string" && isIri(url)),
    "authors",
  );
  check(Array.isArray(feed.items), "items is a list");
  check(unique(list(feed.items).map(({ id }) => String(id))), "ids differ");
  for (const item of list(feed.items)) {
    check(typeof item.id === "string" && item.id !== "", "an item has an id");
    check(typeof item.content_html === "string" || typeof item.content_text === "string", "an item has content");
    check(item.url === undefined || isIri(item.url), "url is a URL");
    for (const key of ["date_published", "date_modified"])
      check(RFC_3339.test(String(item[key])), `${key} is RFC 3339`);
    check(item.tags === undefined || list(item.tags).every((tag) => typeof tag === "string"), "tags are texts");
    const known = ["id", "url", "title", "content_html", "summary", "date_published", "date_modified", "tags"];
    for (const key of Object.keys(item)) check(known.includes(key), `${key} is not of the specification`);
  }
  return faults;
}

function rules(
  node: Node,
  name: string,
  { exactlyOnce, atMostOnce, children }: Record<"exactlyOnce" | "atMostOnce" | "children", readonly string[]>,
): string[] {
  const faults: string[] = [];
  for (const child of exactlyOnce) if (node[child] === undefined) faults.push(`${name} has no ${child}`);
  for (const child of [...exactlyOnce, ...atMostOnce])
    if (Array.isArray(node[child]) && node[child].length > 1) faults.push(`${name} has more than one ${child}`);
  const known = [...exactlyOnce, ...atMostOnce, ...children];
  for (const child of Object.keys(node))
    if (!child.startsWith("@_") && child !== "#text" && !known.includes(child)) faults.push(`${name} holds ${child}`);
  return faults;
}

function checker(faults: string[]) {
  return (holds: boolean, rule: string) => {
    if (!holds) faults.push(rule);
  };
}

function list(value: unknown): Node[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value as Node];
}

function isIri(value: unknown): boolean {
  return typeof value === "string" && /^[a-z][a-z0-9+.-]*:[^\s<>"]+$/i.test(value) && URL.canParse(value);
}

function unique(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
