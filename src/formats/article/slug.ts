import { isoDay } from "../../core/day.ts";
import type { Article } from "./article.ts";

/** Characters of a slug: with the date before and the ending after, under every file system's 255 bytes. */
const LONGEST = 50;

/**
 * Lower-case letters and digits of any script, joined by hyphens: nothing a shell, a path or a URL reads in another
 * way. Latin letters lose their accents. Empty when the text has no letter or digit.
 */
export function slugOf(text: string): string {
  const beginning = text.slice(0, 20 * LONGEST);
  // What follows comes to the same for ASCII, in twenty times as long: half of a large export.
  if (!/[^\0-\x7f]/.test(beginning)) return cut((beginning.toLowerCase().match(/[a-z0-9]+/g) ?? []).join("-"));
  const words = beginning
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}+/gu, "")
    .normalize("NFC")
    .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu);
  return cut((words ?? []).join("-"));
}

/** A slug of ASCII alone, for services that take no other. */
export function asciiSlugOf(text: string): string {
  return cut((slugOf(text).match(/[a-z0-9]+/g) ?? []).join("-"));
}

/**
 * `2027-01-10-linear-regression`: an article's name, unique since a day has one article. It never carries n, which a
 * deletion may change.
 */
export function articleName({ day, subject, details }: Article, slug: (text: string) => string = slugOf): string {
  return `${isoDay(day)}-${slug(details.slug ?? subject) || "study-day"}`;
}

/** The end of an article's address: the one the learner gave, else its name. */
export function articleSlug(article: Article, slug: (text: string) => string): string {
  return slug(article.details.slug ?? "") || articleName(article, slug);
}

/** Cut at a word's end where there is one. */
function cut(slug: string): string {
  if (slug.length <= LONGEST) return slug;
  const characters = [...slug];
  if (characters.length <= LONGEST) return slug;
  const kept = characters.slice(0, LONGEST).join("");
  const end = characters[LONGEST] === "-" ? kept.length : kept.lastIndexOf("-");
  return end > 0 ? kept.slice(0, end) : kept;
}
