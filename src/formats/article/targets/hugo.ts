import { given } from "../frontMatter.ts";
import type { ImagePlace } from "../images.ts";
import { articleInstant, revisedInstant } from "../instant.ts";
import { shownShortcodes } from "../rules/shortcodes.ts";
import { articleSlug, slugOf } from "../slug.ts";
import type { Target } from "../target.ts";

/** A Hugo site. The key `published` means a date there and is never written. */
export const hugo: Target = {
  name: "hugo",
  tags: { form: (tag) => tag, most: Number.POSITIVE_INFINITY },
  takes: ["description", "slug", "series"],
  draft: true,
  elsewhere: false,
  images: imagesOf,
  slug: slugOf,
  frontMatter: ({ title, tags, draft, details }, article) => ({
    title,
    date: articleInstant(article),
    ...given("lastmod", revisedInstant(article)),
    draft,
    ...given("description", details.description),
    slug: articleSlug(article, slugOf),
    ...given("tags", tags),
    ...given("series", details.series === null ? [] : [details.series]),
  }),
  textRules: [shownShortcodes],
};

/** From a site's `static` folder as it is served; beside the texts, one step up, since a page is a folder of its own. */
function imagesOf({ absolute, relative }: ImagePlace): string {
  const [, served] = /.*\/static(\/.*)$/.exec(absolute) ?? [];
  return served ?? `../${relative}`;
}
