import { ARTICLE_TARGETS } from "../../core/settings.ts";

export type TargetName = (typeof ARTICLE_TARGETS)[number];

const SUMMARIES: Readonly<Record<TargetName, string>> = {
  plain: "Markdown with front matter, the text byte for byte",
  hashnode: "a Hashnode blog that publishes from GitHub, as a draft",
  devto: "dev.to's editor, as a draft",
  hugo: "the content folder of a Hugo site, as a draft",
  jekyll: "the _posts of a Jekyll site, as a draft",
  astro: "an Astro content collection, as a draft",
  obsidian: "an Obsidian vault",
};

/**
 * Every export target in the order help names them, with a line on each. How each of them works is in `targets.ts`,
 * which costs more to load.
 */
export const TARGET_NAMES = ARTICLE_TARGETS.map((name) => ({ name, summary: SUMMARIES[name] }));
