import { POST_DETAILS } from "../core/post.ts";
import { sha256 } from "../core/sha256.ts";
import type { Article } from "../formats/article/article.ts";
import { articleSlug } from "../formats/article/slug.ts";
import { type FitOptions, type FittedArticle, fittedArticle, type Target } from "../formats/article/target.ts";

/** An article as it is sent to a service: fitted to it, without front matter. */
export interface Content extends Pick<FittedArticle, "title" | "text" | "tags" | "details"> {
  /** Unique among articles unless the learner gave one. */
  slug: string;
}

/** What a service's API is told of an article, and what was remarked on the way. */
export function contentOf(article: Article, target: Target, options: FitOptions): Content & FittedArticle {
  return { ...fittedArticle(article, target, options), slug: articleSlug(article, target.slug) };
}

const HALF = 32;

/**
 * What was sent, told by 64 characters: half of the text's SHA-256, then half of everything's. So a text can be found
 * again among the articles of a service that gives its texts back.
 */
export function contentHash({ title, text, tags, slug, details }: Content): string {
  const rest = POST_DETAILS.map((detail) => details[detail]);
  return textHash(text) + half(JSON.stringify([title, text, tags, slug, rest]));
}

/** Whether a text is the one that a content's hash tells of. */
export function isTextOf(hash: string, text: string): boolean {
  return hash.slice(0, HALF) === textHash(text);
}

/** Line ends, and what trails, are a service's to change. */
function textHash(text: string): string {
  return half(text.replace(/\r\n?/g, "\n").trimEnd());
}

function half(text: string): string {
  return sha256(new TextEncoder().encode(text)).slice(0, HALF);
}
