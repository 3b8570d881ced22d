import type { Context } from "./context.ts";
import type { View } from "./view.ts";

/** What was asked for beside the form itself. */
export interface ExportOptions {
  /** Unless said, the target the blog is made by. */
  for: string;
  out?: string;
  all?: boolean;
  force?: boolean;
  includePrivate?: boolean;
  /** Every sentence, in as many posts as that takes. */
  thread?: boolean;
  /** A picture in pixels. */
  png?: boolean;
  /** A picture's colours. */
  theme?: string;
  /** What a badge shows. */
  figure?: string;
  /** A feed's own address. */
  self?: string;
  /** Of articles: drafts, or not, whatever the target does by itself. */
  draft?: boolean;
  live?: boolean;
  /** What days become together: a week, a unit, an index. */
  as?: string;
  /** Tell what a target changes and refuses, and write nothing. */
  lint?: boolean;
  /** Where images are taken from beside the journal's folder, and where they are put. */
  images?: string;
  imagesTo?: string;
}

/** A way out that is no article: it makes one text of the days it is given. */
export interface ExportForm {
  /** What `--for` calls it. */
  name: string;
  /** The heading it stands under in help. */
  group: "Feeds" | "Social text" | "Pictures" | "Everything";
  /** One line for help. */
  summary: string;
  /** Whether it can be had in pixels. */
  drawn?: boolean;
  answer(ctx: Context, selector: string | undefined, options: ExportOptions): View | Promise<View>;
}
