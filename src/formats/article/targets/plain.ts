import { isoDay } from "../../../core/day.ts";
import { given } from "../frontMatter.ts";
import { articleSlug, slugOf } from "../slug.ts";
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
  frontMatter: ({ title, tags, draft, details }, article) => ({
    title,
    date: isoDay(article.day),
    ...given("subtitle", details.subtitle),
    ...given("description", details.description),
    ...(article.details.slug !== null && { slug: articleSlug(article, slugOf) }),
    ...given("tags", tags),
    ...given("series", details.series),
    ...given("canonical", details.canonical),
    ...given("cover", details.cover),
    ...(article.figures !== null && { day: article.figures.n }),
    ...(draft && { draft }),
  }),
  textRules: [],
};
