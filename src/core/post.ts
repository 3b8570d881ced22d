import type { Fields } from "./change.ts";
import { journeyError } from "./error.ts";
import { readLink, readTitle } from "./logInput.ts";

/** What a post may say beside its title, text and tags. Null where nobody said. */
export interface PostDetails {
  subtitle: string | null;
  /** One or two sentences for search engines and cards. */
  description: string | null;
  /** The end of its address. */
  slug: string | null;
  series: string | null;
  /** Where the original stands, for a second place. */
  canonical: string | null;
  /** The address or the path of its picture. */
  cover: string | null;
}

export type PostDetail = keyof PostDetails;

/** Every detail, in the order they are named. */
export const POST_DETAILS = ["subtitle", "description", "slug", "series", "canonical", "cover"] as const;

const PREFIX = "post_";

/** The field of an entry's record that keeps a detail. */
export function postField(detail: PostDetail): string {
  return `${PREFIX}${detail}`;
}

/** What a field is called before a person: `series` of `post_series`, others as they are. */
export function fieldName(field: string): string {
  return field.startsWith(PREFIX) ? field.slice(PREFIX.length) : field;
}

/** The details among an entry's fields. */
export function postOf(fields: Fields): PostDetails {
  return eachDetail((detail) => {
    const value = fields[postField(detail)];
    return typeof value === "string" ? value : null;
  });
}

/** Of several entries' details, the first that says something, one by one. */
export function firstSaid(all: readonly PostDetails[]): PostDetails {
  const [only] = all;
  if (only !== undefined && all.length === 1) return only;
  return eachDetail((detail) => all.find((details) => details[detail] !== null)?.[detail] ?? null);
}

function eachDetail(value: (detail: PostDetail) => string | null): PostDetails {
  return {
    subtitle: value("subtitle"),
    description: value("description"),
    slug: value("slug"),
    series: value("series"),
    canonical: value("canonical"),
    cover: value("cover"),
  };
}

function oneLine(detail: PostDetail, text: string): string {
  try {
    return readTitle(text);
  } catch {
    throw journeyError("usage", `a ${detail} is one line of text`, `--${detail} "…", or --no-${detail}`);
  }
}

/** A detail as it was typed. Throws "usage" for one that no front matter should hold. */
export function readDetail(detail: PostDetail, text: string): string {
  if (detail === "canonical") return readLink(text, "--canonical");
  const value = oneLine(detail, text);
  if (detail === "slug" && !/^[\p{L}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u.test(value))
    throw journeyError("usage", `"${text}" is no slug`, "words joined by hyphens: --slug least-squares-twice");
  return value;
}
