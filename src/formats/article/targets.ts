import type { Target } from "./target.ts";
import type { TargetName } from "./targetNames.ts";
import { astro } from "./targets/astro.ts";
import { devto } from "./targets/devto.ts";
import { hashnode } from "./targets/hashnode.ts";
import { hugo } from "./targets/hugo.ts";
import { jekyll } from "./targets/jekyll.ts";
import { obsidian } from "./targets/obsidian.ts";
import { plain } from "./targets/plain.ts";

/** Every target by its name. */
export const TARGETS: Readonly<Record<TargetName, Target>> = {
  plain,
  hashnode,
  devto,
  hugo,
  jekyll,
  astro,
  obsidian,
};
