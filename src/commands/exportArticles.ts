import { count } from "../core/count.ts";
import { isoDay } from "../core/day.ts";
import { journeyError } from "../core/error.ts";
import { type ExportFile, type ExportResult, writeArticles } from "../files/exportFolder.ts";
import { imageBytes } from "../files/imageFiles.ts";
import type { Article } from "../formats/article/article.ts";
import type { Remark } from "../formats/article/remark.ts";
import { articleFile, articleMarkdown } from "../formats/article/target.ts";
import type { TargetName } from "../formats/article/targetNames.ts";
import { exportText } from "../render/exportText.ts";
import { lintText, remarkCounts } from "../render/lintText.ts";
import type { Journal } from "../store/journal.ts";
import { articleReader } from "./articles.ts";
import type { Context } from "./context.ts";
import { filterFor, forgottenIn, refuseNothing } from "./exportDays.ts";
import { type Fitting, fittingFor } from "./exportFit.ts";
import type { ExportOptions } from "./exportForm.ts";
import { indexView } from "./exportIndex.ts";
import { linkerFor } from "./exportLinks.ts";
import { thenAndNow, weeks } from "./exportTemplates.ts";
import type { View } from "./view.ts";
import { withProgress } from "./withProgress.ts";

/** Days as articles for a target: on standard output, in a folder, or what the target makes of them. */
export async function exportArticles(
  ctx: Context,
  selector: string | undefined,
  options: ExportOptions,
  name: TargetName,
): Promise<View> {
  const fitting = await fittingFor(ctx, options, name);
  const journal = ctx.journal();
  if (options.as !== undefined) return exportAs(ctx, journal, selector, options, fitting);
  const filter = options.all ? {} : filterFor(ctx, journal, selector);
  const articles = articleReader(journal, filter, options.includePrivate ?? false);
  refuseNothing(articles(), journal, filter, selector);
  const view = await answer(ctx, articles, fitting, options);
  const left = forgottenIn(journal, filter).map((words) => `Left out: ${words}`);
  return { ...view, notes: [...left, ...(view.notes ?? [])] };
}

/** Several days as one: weeks, a unit or a topic, the index of all. */
function exportAs(
  ctx: Context,
  journal: Journal,
  selector: string | undefined,
  options: ExportOptions,
  fitting: Fitting,
): View | Promise<View> {
  const { as, out, includePrivate = false } = options;
  const path = out === undefined ? null : ctx.resolve(as === "index" ? `${out}/..` : out);
  const linkTo = linkerFor({ journal, home: fitting.fit.home, folder: fitting.target.linksFiles ? path : null });
  if (as === "index") {
    if (options.lint)
      throw journeyError("usage", "--lint is for articles, and an index is none", "journey export --help");
    const filter = selector === undefined ? {} : filterFor(ctx, journal, selector);
    const articles = articleReader(journal, filter, includePrivate);
    refuseNothing(articles(), journal, filter, selector);
    return indexView(ctx, articles(), linkTo, options);
  }
  const composing = { ctx, journal, selector, options, linkTo };
  const composed = as === "week" ? [...weeks(composing)] : [thenAndNow(composing)];
  return answer(ctx, () => composed, fitting, options);
}

function answer(
  ctx: Context,
  articles: () => Iterable<Article>,
  fitting: Fitting,
  options: ExportOptions,
): View | Promise<View> {
  if (options.lint) return lint(ctx, articles(), fitting);
  if (options.out === undefined) return toOutput(articles, fitting);
  return toFolder(ctx, ctx.resolve(options.out), articles(), fitting, options.force ?? false);
}

/** What the target makes of each article, and nothing written. Exit 1 where something is left to solve. */
function lint(ctx: Context, articles: Iterable<Article>, { target, fit }: Fitting): View {
  const found = Array.from(articles, (article) => ({
    ...articleData(article),
    remarks: articleMarkdown(article, target, fit).remarks,
  }));
  const counts = remarkCounts(found.flatMap(({ remarks }) => remarks));
  return {
    data: { target: target.name, articles: found, ...counts },
    text: (paint) => lintText(found, target.name, { columns: ctx.columns, paint }),
    exit: counts.problems > 0 ? 1 : 0,
  };
}

/** One after the other, byte for byte. */
function toOutput(articles: () => Iterable<Article>, { target, fit }: Fitting): View {
  const markdown = (article: Article) => articleMarkdown(article, target, fit).text;
  return {
    data: { articles: mapped(articles(), (article) => ({ ...articleData(article), markdown: markdown(article) })) },
    text: () => separated(mapped(articles(), markdown)),
  };
}

async function toFolder(
  ctx: Context,
  dir: string,
  articles: Iterable<Article>,
  fitting: Fitting,
  force: boolean,
): Promise<View> {
  const list: (ReturnType<typeof articleData> & { path: string })[] = [];
  const remarks: Remark[] = [];
  const files = Array.from(articles, (article): ExportFile => {
    const { name, text, remarks: own } = articleFile(article, fitting.target, fitting.fit);
    list.push({ ...articleData(article), path: `${dir}/${name}` });
    remarks.push(...own);
    return { name, text, stands: article.stands };
  });
  // Images first: an article that is there never names one that is not.
  const images = imagesWritten(fitting, force);
  const work = { label: "Exporting", total: files.length };
  const result = await withProgress(ctx, work, (onFile) => writeArticles(dir, files, { force, onFile }));
  const failed = result.refused.length + (images?.refused.length ?? 0) > 0;
  return {
    data: { articles: list, ...result, ...(images !== null && { images: { folder: fitting.folder, ...images } }) },
    text: (paint) =>
      [
        ...(isNews(images)
          ? [exportText(images, ctx.tilde(fitting.folder ?? dir), { columns: ctx.columns, paint })]
          : []),
        exportText(result, ctx.tilde(dir), { columns: ctx.columns, paint }),
      ]
        .filter((text) => text !== "")
        .join("\n"),
    notes: [...lintNote(remarks, fitting), ...filesNote(result.written.length, fitting)],
    exit: failed ? 1 : 0,
  };
}

function imagesWritten({ folder, images }: Fitting, force: boolean): ExportResult | null {
  if (folder === null || images.size === 0) return null;
  const files = Array.from(
    images.values(),
    (image): ExportFile => ({ name: image.name, text: () => imageBytes(image) }),
  );
  return writeArticles(folder, files, { force });
}

function isNews(images: ExportResult | null): images is ExportResult {
  return images !== null && images.written.length + images.refused.length > 0;
}

/** `2 changes for devto: journey export --for devto --lint` */
function lintNote(remarks: readonly Remark[], { target }: Fitting): string[] {
  const { changes, problems } = remarkCounts(remarks);
  if (changes + problems === 0) return [];
  const parts = [
    ...(problems === 0 ? [] : [`${count(problems, "problem")} to solve`]),
    ...(changes === 0 ? [] : [count(changes, "change")]),
  ];
  return [`${parts.join(" and ")} for ${target.name}: --lint says which`];
}

/** A service that reads a repository leaves out what is beyond its limit. */
function filesNote(files: number, { target: { name, mostFiles = Number.POSITIVE_INFINITY } }: Fitting): string[] {
  return files > mostFiles ? [`${name} takes ${mostFiles} changed files a push: push these ${files} in parts`] : [];
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
