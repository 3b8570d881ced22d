import type { Context } from "./context.ts";
import type { View } from "./view.ts";

/** What was asked for beside the form itself. */
export interface ExportOptions {
  for: string;
  out?: string;
  all?: boolean;
  force?: boolean;
  includePrivate?: boolean;
  /** A feed's own address. */
  self?: string;
}

/** A way out that is no article: it makes one text of the days it is given. */
export interface ExportForm {
  /** What `--for` calls it. */
  name: string;
  /** The heading it stands under in help. */
  group: "Feeds" | "Social text" | "Pictures" | "Everything";
  /** One line for help. */
  summary: string;
  answer(ctx: Context, selector: string | undefined, options: ExportOptions): View | Promise<View>;
}
