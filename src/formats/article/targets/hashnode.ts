import { utf8Length } from "../../../core/sections.ts";
import { escapeDollars } from "../dollars.ts";
import { articleInstant } from "../instant.ts";
import { articleName, asciiSlugOf } from "../slug.ts";
import type { Ruled, Target } from "../target.ts";

/** Under the service's 100 KB, with room for what it adds (facts/publishing.md). */
const MOST_BYTES = 95_000;

/** A Hashnode blog that publishes from GitHub. A draft until the learner says otherwise. */
export const hashnode: Target = {
  name: "hashnode",
  summary: "a Hashnode blog that publishes from GitHub, as a draft",
  tags: { form: asciiSlugOf, most: 15 },
  frontMatter: (article, tags) => ({
    title: article.title,
    slug: articleName(article, asciiSlugOf),
    ...(tags.length > 0 && { tags: tags.join(", ") }),
    publishedAt: articleInstant(article),
    saveAsDraft: true,
  }),
  textRules: [dollars, size],
};

function dollars(given: string): Ruled {
  const { text, escaped } = escapeDollars(given);
  if (escaped === 0) return { text, remark: null };
  const signs = escaped === 1 ? "1 dollar sign" : `${escaped} dollar signs`;
  return {
    text,
    remark: { kind: "change", text: `${signs} escaped: Hashnode reads $…$ as math (write $$…$$ where you mean math)` },
  };
}

function size(text: string): Ruled {
  const bytes = utf8Length(text);
  if (bytes <= MOST_BYTES) return { text, remark: null };
  return { text, remark: { kind: "problem", text: `the text is ${bytes} bytes: Hashnode takes ${MOST_BYTES}` } };
}
