import { count } from "../core/count.ts";
import { type Day, EVER, isoDay } from "../core/day.ts";
import { journeyError } from "../core/error.ts";
import { quoted } from "../core/spelling.ts";
import { firstPart, READ_AT_ONCE } from "../formats/article/firstPart.ts";
import { articleText } from "../formats/article/text.ts";
import { ATOM_BEGINS, atomText } from "../formats/feed/atom.ts";
import { type Feed, type FeedItem, feedItem, lastUpdate } from "../formats/feed/feed.ts";
import { JSON_FEED_BEGINS, jsonFeedText } from "../formats/feed/jsonFeed.ts";
import { RSS_BEGINS, rssText } from "../formats/feed/rss.ts";
import type { EntryFilter } from "../store/entryConditions.ts";
import type { Journal } from "../store/journal.ts";
import { Publications } from "../store/publications.ts";
import { addresses, homeOf } from "./addresses.ts";
import { articlesOf } from "./articles.ts";
import type { Context } from "./context.ts";
import { whyNothing } from "./exportDays.ts";
import type { ExportForm, ExportOptions } from "./exportForm.ts";
import { oneText } from "./oneText.ts";
import { selected } from "./selected.ts";
import type { View } from "./view.ts";

/** Platforms where all blogs have one host. */
const SHARED: readonly string[] = ["devto", "medium"];

interface FeedFormat {
  name: string;
  title: string;
  /** The file name most blogs give it. */
  file: string;
  begins: string;
  write(feed: Feed): string;
}

const FORMATS: readonly FeedFormat[] = [
  { name: "rss", title: "RSS 2.0", file: "rss.xml", begins: RSS_BEGINS, write: rssText },
  { name: "atom", title: "Atom", file: "atom.xml", begins: ATOM_BEGINS, write: atomText },
  { name: "jsonfeed", title: "JSON Feed 1.1", file: "feed.json", begins: JSON_FEED_BEGINS, write: jsonFeedText },
];

/** Feeds of the days that went out; of every day with `--all`, of those a selector names. */
export const FEED_FORMS: readonly ExportForm[] = FORMATS.map((format) => ({
  name: format.name,
  group: "Feeds",
  summary: `${format.title}: the published days, or every day with --all`,
  answer: (ctx, selector, options) => feedView(ctx, selector, options, format),
}));

async function feedView(
  ctx: Context,
  selector: string | undefined,
  options: ExportOptions,
  { file, begins, write }: FeedFormat,
): Promise<View> {
  const { blogUrl, blogTitle, blogAuthor, blogDescription, blogLanguage } = ctx.settings();
  const journal = ctx.journal();
  const home = homeOf(blogUrl ?? noAddress(journal));
  const { hostname } = new URL(home);
  const { items, cut } = await itemsOf(ctx, selector, options, home);
  const feed: Feed = {
    title: blogTitle ?? "Study journal",
    description: blogDescription ?? "One entry a night",
    author: blogAuthor ?? hostname,
    language: blogLanguage,
    home,
    self: selfOf(options, home, file),
    updated: lastUpdate(items),
    items,
  };
  const { title, self, updated } = feed;
  const told = items.map(({ id, url, title }) => ({ id, url, title }));
  return oneText(
    ctx,
    {
      data: { title, self, updated, items: told },
      text: write(feed),
      begins,
      about: count(items.length, "article"),
      notes: [
        ...(options.self === undefined ? [`It says that it stands at ${self} (--self URL)`] : []),
        ...cut.map(
          (day) => `${isoDay(day)} is longer than ${READ_AT_ONCE} characters: the feed holds its beginning and a link`,
        ),
      ],
    },
    options,
  );
}

/** The newest first; the days of which only a beginning is there. */
async function itemsOf(
  ctx: Context,
  selector: string | undefined,
  { all, includePrivate = false }: ExportOptions,
  home: string,
): Promise<{ items: [FeedItem, ...FeedItem[]]; cut: readonly Day[] }> {
  const journal = ctx.journal();
  const online = addresses(journal, home);
  const published = (): EntryFilter => (all ? {} : { days: [...online.keys()] });
  const filter = selector === undefined ? published() : selected(journal, selector, ctx.now());
  const { bodyHtml } = await import("../formats/feed/bodyHtml.ts");
  const { beginningOfText } = await import("../formats/article/plainText.ts");
  const cut: Day[] = [];
  const items = Array.from(articlesOf(journal, filter, includePrivate), (article) => {
    const url = online.get(article.day) ?? null;
    const text = articleText(article);
    if (!firstPart(text).whole) cut.push(article.day);
    const html = bodyHtml(text, url ?? home);
    return feedItem(article, { home, url, summary: beginningOfText(article.entries[0].body), html });
  });
  const [newest, ...older] = items.reverse();
  if (newest !== undefined) return { items: [newest, ...older], cut };
  if (!all && selector === undefined && online.size === 0)
    throw journeyError("not-found", "no day is published yet", "journey publish 10 --url URL, or --all for every day");
  throw whyNothing(journal, filter, selector);
}

/** What `--self` says, else a file of that name on the blog. Throws `usage`. */
function selfOf({ self, out }: ExportOptions, home: string, file: string): string {
  if (self === undefined) return new URL(out?.split(/[\\/]/).at(-1) ?? file, home.replace(/\/?$/, "/")).href;
  if (/^https?:\/\//i.test(self) && URL.canParse(self)) return new URL(self).href;
  throw journeyError("usage", `${quoted(self)} is no web address`, "--self https://you.example/feed.xml");
}

function noAddress(journal: Journal): never {
  const own = journal
    .read(Publications)
    .between(-EVER, EVER)
    .find(({ platform }) => !SHARED.includes(platform))?.url;
  const proposed = own ? new URL(own).origin : "https://you.example";
  throw journeyError(
    "refused",
    "a feed names the blog it belongs to, and the settings name none",
    `journey config set blog.url ${proposed}`,
  );
}
