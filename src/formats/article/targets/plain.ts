import { isoDay } from "../../../core/day.ts";
import { given } from "../frontMatter.ts";
import { slugOf } from "../slug.ts";
import type { Target } from "../target.ts";

/** Markdown that any site generator reads (Docusaurus and Eleventy among them), the learner's text as it is. */
export const plain: Target = {
  name: "plain",
  tags: { form: (tag) => tag, most: Number.POSITIVE_INFINITY },
  takes: ["subtitle", "description", "slug", "series", "canonical", "cover"],
  draft: null,
  elsewhere: false,
  linksFiles: true,
  images: ({ relative }) => relative,
  slug: slugOf,
  frontMatter: ({ title, tags, slug, draft, details }, { day, figures, details: { slug: asked } }) => ({
    title,
    date: isoDay(day),
    ...given("subtitle", details.subtitle),
    ...given("description", details.description),
    ...(asked !== null && { slug }),
    ...given("tags", tags),
    ...given("series", details.series),
    ...given("canonical", details.canonical),
    ...given("cover", details.cover),
    ...(figures !== null && { day: figures.n }),
    ...(draft && { draft }),
  }),
  textRules: [],
};
