import { count } from "../core/count.ts";
import { writeIndex } from "../files/indexPage.ts";
import type { Article } from "../formats/article/article.ts";
import { indexText } from "../formats/article/indexPage.ts";
import type { LinkTo } from "../formats/article/roundUp.ts";
import type { Context } from "./context.ts";
import type { ExportOptions } from "./exportForm.ts";
import type { View } from "./view.ts";

/** The list of articles: on standard output, or in the page of `--out` between its markers. */
export function indexView(
  ctx: Context,
  articles: readonly Article[],
  linkTo: LinkTo,
  { out, force = false }: ExportOptions,
): View {
  const text = indexText(articles, linkTo);
  if (out === undefined) return { data: { articles: articles.length, text }, text: () => text };
  const path = ctx.resolve(out);
  const changed = writeIndex(path, text, { force });
  const words = `${changed ? "written" : "unchanged"}  ${ctx.tilde(path)}: ${count(articles.length, "article")}`;
  return { data: { articles: articles.length, path, changed }, text: () => words };
}
