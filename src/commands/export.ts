import { isoDay } from "../core/day.ts";
import { journeyError } from "../core/error.ts";
import { type ExportResult, writeArticles } from "../files/exportFolder.ts";
import type { Article } from "../formats/article/article.ts";
import { articleFile, type Target } from "../formats/article/target.ts";
import { exportText } from "../render/exportText.ts";
import { articlesOf } from "./articles.ts";
import type { Context } from "./context.ts";
import { filterFor, forgottenIn, refuseNothing } from "./exportDays.ts";
import type { ExportOptions } from "./exportForm.ts";
import { wayOut, waysOut } from "./exportForms.ts";
import { loadTarget } from "./exportTarget.ts";
import type { Register } from "./register.ts";
import type { View } from "./view.ts";

export const registerExport: Register = (program, bind) => {
  program
    .command("export [selector]")
    .helpGroup("Go out")
    .summary("a day as an article in Markdown")
    .description("a day as an article in Markdown: the last logged one, or those a selector names")
    .option("--for <name>", "where it goes, or what becomes of it: a name below", "plain")
    .option("--out <path>", "a folder for articles, a file each; the one file of everything else")
    .option("--all", "every day")
    .option("--self <url>", "where a feed will stand")
    .option("--force", "write over files that were changed since they were exported")
    .option("--include-private", "private entries too")
    .addHelpText(
      "after",
      `
A selector is an entry (12), a Day (d12), a date, monday, or a range
(2027-01-01..2027-01-31).

${waysOut()}

Examples:
  $ journey export > tonight.md
  $ journey export d1..d30 --for hashnode --out articles
  $ journey export --all --for json > journal.json`,
    )
    .action(bind(runExport));
};

export async function runExport(ctx: Context, selector: string | undefined, options: ExportOptions): Promise<View> {
  if (options.all && selector !== undefined)
    throw journeyError("usage", "--all and a selector exclude each other", "journey export --all");
  const way = wayOut(options.for);
  if ("form" in way) return way.form.answer(ctx, selector, options);
  return exportArticles(ctx, selector, options, await loadTarget(way.target));
}

function exportArticles(ctx: Context, selector: string | undefined, options: ExportOptions, target: Target): View {
  const journal = ctx.journal();
  const filter = options.all ? {} : filterFor(ctx, journal, selector);
  const articles = () => articlesOf(journal, filter, options.includePrivate ?? false);
  refuseNothing(articles(), journal, filter, selector);
  const view =
    options.out === undefined
      ? toOutput(articles, target)
      : toFolder(ctx.resolve(options.out), articles(), target, options.force ?? false, ctx);
  return { ...view, notes: forgottenIn(journal, filter).map((words) => `Left out: ${words}`) };
}

/** One after the other, byte for byte. */
function toOutput(articles: () => Iterable<Article>, target: Target): View {
  return {
    data: {
      articles: mapped(articles(), (article) => ({
        ...articleData(article),
        markdown: articleFile(article, target).text,
      })),
    },
    text: () => separated(mapped(articles(), (article) => articleFile(article, target).text)),
  };
}

function toFolder(dir: string, articles: Iterable<Article>, target: Target, force: boolean, ctx: Context): View {
  const list: (ReturnType<typeof articleData> & { path: string })[] = [];
  const files = mapped(articles, (article) => {
    const { name, text } = articleFile(article, target);
    list.push({ ...articleData(article), path: `${dir}/${name}` });
    return { name, text };
  });
  const result: ExportResult = writeArticles(dir, files, { force });
  const failed = result.refused.length > 0;
  return {
    data: { articles: list, ...result },
    text: (paint) => exportText(result, ctx.tilde(dir), paint),
    exit: failed ? 1 : 0,
  };
}

function articleData({ day, figures, title }: Article) {
  return { day: isoDay(day), n: figures?.n ?? null, title };
}

function* mapped<From, To>(items: Iterable<From>, change: (item: From) => To): Generator<To> {
  for (const item of items) yield change(item);
}

function* separated(texts: Iterable<string>): Generator<string> {
  let first = true;
  for (const text of texts) {
    if (!first) yield "\n";
    yield text;
    first = false;
  }
}
