import { journeyError } from "../core/error.ts";
import { type FoundImage, findImage, imagePlace } from "../files/imageFiles.ts";
import type { ImageLookup, ImagePlace } from "../formats/article/images.ts";
import type { FitOptions, Target } from "../formats/article/target.ts";
import type { TargetName } from "../formats/article/targetNames.ts";
import type { Context } from "./context.ts";
import type { ExportOptions } from "./exportForm.ts";
import { loadTarget } from "./exportTarget.ts";

/** How the articles of one export become files. */
export interface Fitting {
  target: Target;
  fit: FitOptions;
  /** The folder images go to; null where none are copied. */
  folder: string | null;
  /** Those that were met, by the name they get. */
  images: Map<string, FoundImage>;
}

/** Where images would be, when nothing is written. */
const SOMEWHERE: ImagePlace = { relative: "images", fromAbove: "images", absolute: "/images" };

/** A fitting to a target, by what the settings say of the blog and what was asked for. */
export async function fittingFor(ctx: Context, options: ExportOptions, name: TargetName): Promise<Fitting> {
  if (options.live && options.draft)
    throw journeyError("usage", "--live and --draft exclude each other", "journey export --help");
  const target = await loadTarget(name);
  const blog = await blogOf(ctx);
  const fit: FitOptions = { ...blog, ...draftOf(options) };
  const images = new Map<string, FoundImage>();
  const { out, lint, images: from, imagesTo } = options;
  const texts = ctx.resolve(out ?? ".");
  const folder = ctx.resolve(imagesTo ?? `${texts}/images`);
  if (target.images === null || (out === undefined && !lint)) return { target, fit, folder, images };

  const link = target.images(out === undefined ? SOMEWHERE : imagePlace(texts, folder));
  const folders = [...(from === undefined ? [] : [ctx.resolve(from)]), ctx.resolve(`${ctx.path}/..`)];
  const image: ImageLookup = (path) => {
    const found = findImage(path, folders);
    if (typeof found === "string") return { fault: `${found} (looked in ${folders.map(ctx.tilde).join(" and ")})` };
    if (link === null) return { fault: "nothing below the folder of --out is served: name another with --images-to" };
    images.set(found.name, found);
    return { link: `${inLink(link)}/${found.name}` };
  };
  return { target, fit: { ...fit, image }, folder, images };
}

/** What the settings say of the blog, for every article of it. */
export async function blogOf(ctx: Context): Promise<Pick<FitOptions, "series" | "home">> {
  const { blogUrl, blogSeries, blogTarget } = ctx.settings();
  return { series: blogSeries, home: blogUrl === null ? null : { url: blogUrl, target: await loadTarget(blogTarget) } };
}

/** A path as a link takes it. */
function inLink(path: string): string {
  return encodeURI(path).replace(/[()#?]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

function draftOf({ live, draft }: ExportOptions): Pick<FitOptions, "draft"> {
  return live || draft ? { draft: draft ?? false } : {};
}
