import { POST_DETAILS, type PostDetail, type PostDetails } from "../../core/post.ts";
import type { Article } from "./article.ts";
import { type FrontMatter, withFrontMatter } from "./frontMatter.ts";
import { type ImageLookup, type ImagePlace, imageLinked, withImages } from "./images.ts";
import type { Remark, Ruled } from "./remark.ts";
import { articleName, articleSlug } from "./slug.ts";
import type { TargetName } from "./targetNames.ts";
import { articleText } from "./text.ts";

/** A place articles go to, told by what it wants. Adding one is one file in `targets/` and a line in `targets.ts`. */
export interface Target {
  name: TargetName;
  /** Characters of the longest title it takes. */
  longestTitle?: number;
  tags: {
    /** The tag as the target takes it; empty for one it cannot take. */
    form(tag: string): string;
    most: number;
  };
  /** The details it has a key for. */
  takes: readonly PostDetail[];
  /** Whether an article is a draft there unless the learner says otherwise; null where there are no drafts. */
  draft: boolean | null;
  /** How many changed files it reads at once. */
  mostFiles?: number;
  /** Whether the original usually stands elsewhere, at the learner's own address. */
  elsewhere: boolean;
  /** Whether its texts may link to each other's files. */
  linksFiles?: true;
  /** How its texts name the folder of the images; null where it takes none from the learner's machine. */
  images: ((place: ImagePlace) => string | null) | null;
  /** The end of an article's address there. */
  slug(text: string): string;
  frontMatter(post: FittedArticle, article: Article): FrontMatter;
  /** Transport changes and limits of the text, in order. */
  textRules: readonly ((text: string) => Ruled)[];
}

/** An article as a target takes it, before it is a file. */
export interface FittedArticle {
  title: string;
  /** In the target's form, each once, no more than it takes. */
  tags: readonly string[];
  /** Markdown after every rule of the target, without front matter. */
  text: string;
  /** Null for those the target has no place for. */
  details: PostDetails;
  draft: boolean;
  /** Every change made on the way, and what is left to solve. */
  remarks: readonly Remark[];
}

/** An article as a file of a folder. */
export interface ArticleFile {
  name: string;
  text: string;
  remarks: readonly Remark[];
}

export interface FitOptions {
  /** Else what the target does by itself. */
  draft?: boolean;
  /** The series of an article that names none. */
  series?: string | null;
  /** Where the originals stand: an address with `{slug}` in it, and the target they were exported for. */
  home?: { url: string; target: Target } | null;
  /** What becomes of an image that is on the learner's machine. */
  image?: ImageLookup;
}

/** An article as `target` wants it, with every change made on the way. */
export function fittedArticle(article: Article, target: Target, options: FitOptions = {}): FittedArticle {
  const { tags, remarks } = fitTags(article.tags, target);
  const { title } = article;
  const { longestTitle = Number.POSITIVE_INFINITY } = target;
  const length = title.length > longestTitle ? [...title].length : title.length;
  if (length > longestTitle)
    remarks.push({
      kind: "problem",
      text: `the title is ${length} characters: ${target.name} takes ${longestTitle}`,
    });
  const image = options.image ?? (target.images === null ? () => takesNone(target) : undefined);
  const details = fitDetails(article, target, options, remarks);
  if (image && details.cover !== null) details.cover = imageLinked(details.cover, image, remarks);
  let text = article.text ?? articleText(article);
  if (image) text = withImages(text, image, remarks);
  for (const rule of target.textRules) {
    const ruled = rule(text);
    text = ruled.text;
    if (ruled.remark !== null) remarks.push(ruled.remark);
  }
  return { title, tags, text, details, remarks: distinct(remarks), draft: options.draft ?? target.draft ?? false };
}

/** The same as a file with front matter. */
export function articleFile(article: Article, target: Target, options?: FitOptions): ArticleFile {
  return { name: `${articleName(article)}.md`, ...articleMarkdown(article, target, options) };
}

/** What that file holds. */
export function articleMarkdown(article: Article, target: Target, options?: FitOptions): Omit<ArticleFile, "name"> {
  const post = fittedArticle(article, target, options);
  return { text: withFrontMatter(target.frontMatter(post, article), post.text), remarks: post.remarks };
}

/** One image used twice, one tag given twice: said once. */
function distinct(remarks: readonly Remark[]): readonly Remark[] {
  return remarks.length < 2
    ? remarks
    : [...new Map(remarks.map((remark) => [`${remark.kind} ${remark.text}`, remark])).values()];
}

function fitTags(given: readonly string[], { name, tags: { form, most } }: Target) {
  const remarks: Remark[] = [];
  const fitting = new Set<string>();
  for (const tag of given) {
    const formed = form(tag);
    if (formed !== "" && (fitting.size < most || fitting.has(formed))) fitting.add(formed);
    if (formed === "") remarks.push({ kind: "change", text: `tag "${tag}" left out: ${name} cannot take it` });
    else if (!fitting.has(formed)) {
      remarks.push({ kind: "change", text: `tag "${tag}" left out: ${name} takes ${most}` });
    } else if (formed !== tag) remarks.push({ kind: "change", text: `tag "${tag}" written "${formed}"` });
  }
  return { tags: [...fitting], remarks };
}

function fitDetails(article: Article, target: Target, { series, home }: FitOptions, remarks: Remark[]) {
  const details = { ...article.details };
  for (const detail of POST_DETAILS) {
    if (target.takes.includes(detail) || details[detail] === null || detail === "slug") continue;
    details[detail] = null;
    remarks.push({ kind: "change", text: `${detail} left out: ${target.name} has no place for it` });
  }
  if (target.takes.includes("series")) details.series ??= series ?? null;
  if (target.elsewhere && home && home.target !== target)
    details.canonical ??= addressOf(home.url, articleSlug(article, home.target.slug));
  return details;
}

/** The address of an article on a blog, by the end of it. */
export function addressOf(url: string, slug: string): string {
  const end = encodeURIComponent(slug);
  return url.includes("{slug}") ? url.replaceAll("{slug}", () => end) : `${url.replace(/\/*$/, "")}/${end}`;
}

function takesNone({ name }: Target) {
  return { fault: `${name} takes none from this machine: upload it, and write its address` };
}
