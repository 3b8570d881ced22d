import { given } from "../frontMatter.ts";
import type { ImagePlace } from "../images.ts";
import { articleInstant } from "../instant.ts";
import { rawLines } from "../rules/liquid.ts";
import { slugOf } from "../slug.ts";
import type { Target } from "../target.ts";

/** A Jekyll site's `_posts`: GitHub Pages among them. */
export const jekyll: Target = {
  name: "jekyll",
  tags: { form: (tag) => tag, most: Number.POSITIVE_INFINITY },
  takes: ["description"],
  draft: true,
  elsewhere: false,
  images: imagesOf,
  slug: slugOf,
  frontMatter: ({ title, tags, draft, details }, article) => ({
    layout: "post",
    title,
    date: jekyllDate(articleInstant(article)),
    ...given("tags", tags),
    ...given("description", details.description),
    published: !draft,
  }),
  textRules: [rawLines],
};

/** `2027-01-10 22:30:05 +0100` of `2027-01-10T22:30:05+01:00` */
function jekyllDate(instant: string): string {
  return instant.replace(/^(.{10})T(.{8})(.{3}):/, "$1 $2 $3");
}

/** As the site serves them, whose folder is the one above `_posts`. Below a name with `_` Jekyll publishes nothing. */
function imagesOf({ fromAbove }: ImagePlace): string | null {
  return /(^|\/)[_.]/.test(fromAbove) ? null : `/${fromAbove}`;
}
