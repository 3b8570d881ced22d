import type { Article } from "../article.ts";
import { given } from "../frontMatter.ts";
import { articleInstant, revisedInstant } from "../instant.ts";
import { beginningOfText } from "../plainText.ts";
import { slugOf } from "../slug.ts";
import type { Target } from "../target.ts";

/** An Astro content collection with the schema of its blog template, which wants a description. */
export const astro: Target = {
  name: "astro",
  tags: { form: (tag) => tag, most: Number.POSITIVE_INFINITY },
  takes: ["description", "cover"],
  draft: true,
  elsewhere: false,
  images: ({ relative }) => (relative.startsWith("../") ? relative : `./${relative}`),
  slug: slugOf,
  frontMatter: ({ title, tags, draft, details }, article) => ({
    title,
    description: details.description ?? firstWords(article),
    pubDate: articleInstant(article),
    ...given("updatedDate", revisedInstant(article)),
    ...given("heroImage", details.cover),
    ...given("tags", tags),
    draft,
  }),
  textRules: [],
};

/** The learner's own, where nobody gave a description. */
function firstWords({ text, title, entries: [{ body }] }: Article): string {
  return beginningOfText(text ?? body) || title;
}
