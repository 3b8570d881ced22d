import { realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { journeyError } from "../core/error.ts";
import type { ImagePlace } from "../formats/article/images.ts";
import { readRegular } from "./regularFile.ts";
import { sha256 } from "./sha256.ts";

/** A picture on this machine, under the name it has in an export: of its bytes, so that one used twice is one file. */
export interface FoundImage {
  name: string;
  path: string;
}

/** Twice what any of the services takes. */
const LARGEST = 20_000_000;

/** What a picture begins with, and the ending its kind has. */
const KINDS: readonly (readonly [begins: RegExp, ending: string])[] = [
  [/^\x89PNG\r\n\x1a\n/, "png"],
  [/^\xff\xd8\xff/, "jpg"],
  [/^GIF8[79]a/, "gif"],
  [/^RIFF[\s\S]{4}WEBP/, "webp"],
  [/^[\s\S]{4}ftypavi[fs]/, "avif"],
  [/^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/, "svg"],
];

/**
 * The picture at a path that an entry names, looked up below each of the folders in turn. Nothing outside of them is
 * read, by `..`, by an absolute path or through a link; else a string: why there is none.
 */
export function findImage(path: string, folders: readonly string[]): FoundImage | string {
  let fault = "is missing";
  for (const folder of folders) {
    const found = lookUp(path, folder);
    if (typeof found !== "string") return found;
    if (found !== "is missing") fault = found;
  }
  return fault;
}

function lookUp(path: string, folder: string): FoundImage | string {
  if (path.includes("\0")) return "is no path";
  if (!isBelow(folder, resolve(folder, path))) return "is outside the folders images are taken from";
  try {
    const real = realpathSync(resolve(folder, path));
    if (!isBelow(realpathSync(folder), real)) return "is a link that leads out of the folder";
    const { size } = statSync(real);
    if (size > LARGEST) return `is larger than ${LARGEST / 1_000_000} MB`;
    const data = readRegular(real);
    if (data === null) return "is no file";
    const beginning = data.subarray(0, 2000).toString("latin1");
    const kind = KINDS.find(([begins]) => begins.test(beginning));
    if (kind === undefined) return "is no picture";
    return { name: `${sha256(data).slice(0, 16)}.${kind[1]}`, path: real };
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EACCES" ? "may not be read" : "is missing";
  }
}

/** The bytes of a picture that was found. Throws "failed" when it is gone. */
export function imageBytes({ path }: FoundImage): Uint8Array {
  const data = readRegular(path);
  if (data === null) throw journeyError("failed", `${path} was taken away meanwhile`, "journey export --lint");
  return data;
}

/** How a folder of images is reached from a folder of texts. */
export function imagePlace(texts: string, images: string): ImagePlace {
  const slashed = (path: string) => path.split(sep).join("/");
  return {
    relative: slashed(relative(texts, images)),
    fromAbove: slashed(relative(dirname(texts), images)),
    absolute: slashed(images),
  };
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== "" && !isAbsolute(way) && way !== ".." && !way.startsWith(`..${sep}`);
}
