/**
 * Every export target in the order help names them, with a line on each. How each of them works is in `targets.ts`,
 * which costs more to load.
 */
export const TARGET_NAMES = [
  { name: "plain", summary: "Markdown with front matter, the text byte for byte" },
  { name: "hashnode", summary: "a Hashnode blog that publishes from GitHub, as a draft" },
  { name: "devto", summary: "dev.to's editor, as a draft" },
  { name: "hugo", summary: "the content folder of a Hugo site, as a draft" },
  { name: "jekyll", summary: "the _posts of a Jekyll site, as a draft" },
  { name: "astro", summary: "an Astro content collection, as a draft" },
  { name: "obsidian", summary: "an Obsidian vault" },
] as const;

export type TargetName = (typeof TARGET_NAMES)[number]["name"];
