import { count } from "../core/count.ts";
import { writeIndex } from "../files/indexPage.ts";
import type { Article } from "../formats/article/article.ts";
import { indexLines } from "../formats/article/indexPage.ts";
import type { LinkTo } from "../formats/article/roundUp.ts";
import type { Context } from "./context.ts";
import type { ExportOptions } from "./exportForm.ts";
import type { View } from "./view.ts";

/** The list of articles: on standard output, or in the page of `--out` between its markers. */
export function indexView(
  ctx: Context,
  articles: Iterable<Article>,
  linkTo: LinkTo,
  { out, force = false }: ExportOptions,
): View {
  const lines = indexLines(articles, linkTo);
  const text = lines.join("");
  if (out === undefined) return { data: { articles: lines.length, text }, text: () => text };
  const path = ctx.resolve(out);
  const changed = writeIndex(path, text, { force });
  const words = `${changed ? "written" : "unchanged"}  ${ctx.tilde(path)}: ${count(lines.length, "article")}`;
  return { data: { articles: lines.length, path, changed }, text: () => words };
}
