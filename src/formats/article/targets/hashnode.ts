import { count } from "../../../core/count.ts";
import { escapeDollars } from "../dollars.ts";
import { given } from "../frontMatter.ts";
import { articleInstant } from "../instant.ts";
import type { Ruled } from "../remark.ts";
import { atMost } from "../rules/size.ts";
import { articleSlug, asciiSlugOf } from "../slug.ts";
import type { Target } from "../target.ts";

/** A Hashnode blog that publishes from GitHub. */
export const hashnode: Target = {
  name: "hashnode",
  tags: { form: asciiSlugOf, most: 15 },
  takes: ["subtitle", "description", "slug", "series", "canonical", "cover"],
  draft: true,
  mostFiles: 10,
  elsewhere: true,
  images: null,
  slug: asciiSlugOf,
  frontMatter: ({ title, tags, draft, details }, article) => ({
    title,
    slug: articleSlug(article, asciiSlugOf),
    ...given("subtitle", details.subtitle),
    ...given("tags", tags.join(", ")),
    ...given("cover", details.cover),
    ...given("seriesSlug", asciiSlugOf(details.series ?? "")),
    ...given("canonical", details.canonical),
    ...given("seoDescription", details.description),
    publishedAt: articleInstant(article),
    saveAsDraft: draft,
  }),
  // Under the service's 100 KB, with room for what it adds (facts/publishing.md).
  textRules: [dollars, atMost(95_000, "Hashnode")],
};

function dollars(text: string): Ruled {
  const { text: escaped, escaped: signs } = escapeDollars(text);
  if (signs === 0) return { text, remark: null };
  return {
    text: escaped,
    remark: {
      kind: "change",
      text: `${count(signs, "dollar sign")} escaped: Hashnode reads $…$ as math (write $$…$$ where you mean math)`,
    },
  };
}
