import { count } from "../core/count.ts";
import { isoDay } from "../core/day.ts";
import { journeyError } from "../core/error.ts";
import { type Article, dayLabel } from "../formats/article/article.ts";
import { firstPart, READ_AT_ONCE } from "../formats/article/firstPart.ts";
import type { WithoutWords } from "../formats/article/plainText.ts";
import type { Platform } from "../formats/social/platform.ts";
import { onePost, type PostSource, type Posts, thread } from "../formats/social/posts.ts";
import { wrap } from "../render/width.ts";
import { Days } from "../store/days.ts";
import type { Journal } from "../store/journal.ts";
import { addresses, homeOf } from "./addresses.ts";
import { articlesOf } from "./articles.ts";
import type { Context } from "./context.ts";
import { filterFor, whyNothing } from "./exportDays.ts";
import type { ExportForm, ExportOptions } from "./exportForm.ts";
import { oneText } from "./oneText.ts";
import type { View } from "./view.ts";

const NAMES = [
  ["x", "a post for X"],
  ["mastodon", "a post for Mastodon"],
  ["bluesky", "a post for Bluesky"],
  ["linkedin", "a post for LinkedIn"],
] as const;

/** A day as a post, or as a thread, in its own sentences. Nothing is sent. */
export const SOCIAL_FORMS: readonly ExportForm[] = NAMES.map(([name, summary]) => ({
  name,
  group: "Social text",
  summary: `${summary} out of a day's own sentences, or --thread`,
  answer: socialView,
}));

async function socialView(ctx: Context, selector: string | undefined, options: ExportOptions): Promise<View> {
  const journal = ctx.journal();
  const article = oneArticle(ctx, journal, selector, options);
  const { PLATFORMS } = await import("../formats/social/platform.ts");
  const platform = PLATFORMS.find(({ name }) => name === options.for) as Platform;
  const { blogUrl } = ctx.settings();
  const url = addresses(journal, blogUrl === null ? null : homeOf(blogUrl)).get(article.day) ?? null;
  const { source, without, whole } = await sourceOf(article, url, journal, ctx);
  const made = (options.thread ? thread : onePost)(source, platform);
  const [first] = made.posts;
  if (first === undefined || first === "")
    throw journeyError("refused", "there is no sentence to post", "journey show");
  const posts = made.posts.map((text) => ({
    text,
    count: platform.count(text),
    limit: platform.limit,
    composer: platform.composer(text, url),
  }));
  return oneText(
    ctx,
    {
      data: {
        for: platform.name,
        day: isoDay(article.day),
        n: article.figures?.n ?? null,
        url,
        posts,
        cut: made.cut,
        left: made.left,
        without,
      },
      text: `${made.posts.join("\n\n---\n\n")}\n`,
      begins: null,
      about: count(posts.length, "post"),
      notes: setApart(ctx, options, [
        ...notesOf(posts, made, platform),
        ...notTold(without, whole),
        ...addressNotes(posts, url, article),
      ]),
    },
    options,
  );
}

/** The article of the one day that is meant. */
function oneArticle(ctx: Context, journal: Journal, selector: string | undefined, options: ExportOptions): Article {
  if (options.all) throw journeyError("usage", "a post is about one day", `journey export 12 --for ${options.for}`);
  const filter = filterFor(ctx, journal, selector);
  const [article, another] = articlesOf(journal, filter, options.includePrivate ?? false);
  if (article === undefined) throw whyNothing(journal, filter, selector);
  if (another !== undefined)
    throw journeyError(
      "usage",
      `a post is about one day, and ${selector} is more`,
      `journey export 12 --for ${options.for}`,
    );
  return article;
}

interface Source {
  source: PostSource;
  without: WithoutWords;
  /** Whether all of the day was read. */
  whole: boolean;
}

async function sourceOf(article: Article, url: string | null, journal: Journal, ctx: Context): Promise<Source> {
  const { plainText } = await import("../formats/article/plainText.ts");
  const { sentencesOf } = await import("../formats/social/sentences.ts");
  const { hashtagOf } = await import("../formats/social/hashtag.ts");
  const language = ctx.settings().blogLanguage;
  const given = article.entries.map(({ title }) => title?.trim()).find(Boolean);
  const parts = article.entries.map(({ body }) => firstPart(body));
  const texts = parts.map(({ text }) => plainText(text));
  const blocks = texts.flatMap((text) => text.blocks);
  const titled = given === undefined ? blocks : [{ text: given, kind: "heading" as const }, ...blocks];
  const tags = article.tags.map(hashtagOf).filter((tag) => tag !== null);
  const sum = (kind: keyof WithoutWords) => texts.reduce((total, { without }) => total + without[kind], 0);
  return {
    source: {
      sentences: sentencesOf(titled, language),
      closing: [figuresLine(article, journal), url ?? ""].filter((line) => line !== ""),
      hashtags: [...new Set(tags)],
    },
    without: { codeBlocks: sum("codeBlocks"), tables: sum("tables"), images: sum("images"), html: sum("html") },
    whole: parts.every((part) => part.whole),
  };
}

/** `Day 10/180 · streak 10`: where the goal and the streak stood after that day. */
function figuresLine({ day, figures }: Article, journal: Journal): string {
  const [logged] = journal.read(Days).between(day, day);
  const streak = logged?.counted && logged.run.streak > 0 ? [`streak ${logged.run.streak}`] : [];
  return [...(figures === null ? [] : [dayLabel(figures)]), ...streak].join(" · ");
}

/** What a post has no form for. */
function notTold({ codeBlocks, tables, images, html }: WithoutWords, whole: boolean): string[] {
  const kinds = [
    [codeBlocks, "code block"],
    [tables, "table"],
    [images, "image"],
    [html, "block of HTML", "blocks of HTML"],
  ] as const;
  const told = kinds.flatMap(([number, one, many]) =>
    number === 0 ? [] : [number > 1 && many !== undefined ? `${number} ${many}` : count(number, one)],
  );
  return [
    ...(told.length === 0 ? [] : [`Left out, having no words for a post: ${told.join(", ")}`]),
    ...(whole ? [] : [`Only the first ${READ_AT_ONCE} characters were read`]),
  ];
}

function notesOf(
  posts: readonly { count: number; composer: string | null }[],
  { cut, left, leftTags }: Posts,
  { title, limit }: Platform,
): string[] {
  const counts = posts.map((post) => post.count).join(", ");
  const these = posts.length > 1 ? "these posts have" : "this post has";
  return [
    `${title} takes ${limit} characters, ${these} ${counts}`,
    ...(cut > 0 ? [`${count(cut, "sentence")} longer than a post: cut between words, shown by …`] : []),
    ...(left > 0 ? [`${count(left, "more sentence")} in the entry (--thread for all of it)`] : []),
    ...(leftTags > 0 ? [`${count(leftTags, "tag")} left out: no room`] : []),
  ];
}

/** Where the article stands, and where the post is sent from. */
function addressNotes(posts: readonly { composer: string | null }[], url: string | null, article: Article): string[] {
  const { figures, day } = article;
  const named = figures === null ? isoDay(day) : `d${figures.n}`;
  const composer = posts[0]?.composer ?? null;
  return [
    ...(url === null ? [`Not published yet, so no address is in it (journey publish ${named} --url URL)`] : []),
    ...(composer === null ? [] : [`${posts.length > 1 ? "The first post to" : "To"} check and send: ${composer}`]),
  ];
}

/** Apart from the post above them; an address to be copied is left whole. */
function setApart(ctx: Context, { out }: ExportOptions, notes: readonly string[]): string[] {
  const lines = notes.flatMap((note) => (note.includes("://") ? [note] : wrap(note, ctx.columns)));
  return out === undefined ? ["", ...lines] : lines;
}
