import { isoDay } from "../../../core/day.ts";
import { given } from "../frontMatter.ts";
import { slugOf } from "../slug.ts";
import type { Target } from "../target.ts";

/** An Obsidian vault: properties without nested maps, tags without `#`. */
export const obsidian: Target = {
  name: "obsidian",
  tags: { form: tagOf, most: Number.POSITIVE_INFINITY },
  takes: ["subtitle", "description", "series", "canonical", "cover"],
  draft: null,
  elsewhere: false,
  linksFiles: true,
  images: ({ relative }) => relative,
  slug: slugOf,
  frontMatter: ({ title, tags, details }, { day }) => ({
    title,
    date: isoDay(day),
    aliases: [title],
    ...given("tags", tags),
    ...given("subtitle", details.subtitle),
    ...given("description", details.description),
    ...given("series", details.series),
    ...given("canonical", details.canonical),
    ...given("cover", details.cover),
  }),
  textRules: [],
};

/** Letters, digits, `_`, `-` and `/`, with at least one that is no digit. */
function tagOf(tag: string): string {
  const formed = tag.replace(/[^\p{L}\p{M}\p{N}_\-/]+/gu, "-").replace(/^[-/]+|[-/]+$/g, "");
  return /^[\p{N}\-/]*$/u.test(formed) ? "" : formed;
}
