import { journeyError } from "../core/error.ts";
import { INDEX_BEGINS, INDEX_ENDS } from "../formats/article/indexPage.ts";
import { toldOf } from "./ownFile.ts";
import { kindOf, readRegular } from "./regularFile.ts";
import { putInPlace } from "./replaceFile.ts";

const HINT = "journey export --as index --out README.md";

/**
 * Writes a page's index between its two markers and keeps every other byte of the page; answers whether it changed. A
 * page that is missing is made. Throws "refused" for one without the markers (unless `force`, which adds them at its
 * end) or with more than one pair, and for a link.
 */
export function writeIndex(path: string, index: string, { force = false } = {}): boolean {
  try {
    const kind = kindOf(path);
    if (kind === "a link" || kind === "not a file") throw journeyError("refused", `${path} is ${kind}`, HINT);
    const before = kind === "nothing" ? null : readRegular(path);
    const after = before === null ? Buffer.from(`${block(index)}\n`) : rewritten(path, before, index, force);
    if (before?.equals(after)) return false;
    putInPlace(path, after);
    return true;
  } catch (error) {
    throw toldOf(error, path, HINT);
  }
}

/** In bytes: a page in another encoding keeps them too. */
function rewritten(path: string, page: Buffer, index: string, force: boolean): Buffer {
  const begins = page.indexOf(INDEX_BEGINS);
  const ends = page.indexOf(INDEX_ENDS);
  if (begins === -1 && ends === -1) {
    if (force) return Buffer.concat([page, Buffer.from(`${joint(page)}${block(index)}\n`)]);
    throw journeyError(
      "refused",
      `${path} has no place for an index: nothing was changed`,
      `write ${INDEX_BEGINS} and ${INDEX_ENDS} on two lines of it; --force adds them at its end`,
    );
  }
  const several =
    page.indexOf(INDEX_BEGINS, begins + 1) !== -1 || page.indexOf(INDEX_ENDS, ends + 1) !== -1 || ends < begins;
  if (begins === -1 || several)
    throw journeyError(
      "refused",
      `${path} needs ${INDEX_BEGINS} once, and ${INDEX_ENDS} once after it: nothing was changed`,
      "mend the two markers, then export again",
    );
  return Buffer.concat([page.subarray(0, begins), Buffer.from(block(index)), page.subarray(ends + INDEX_ENDS.length)]);
}

function block(index: string): string {
  return `${INDEX_BEGINS}\n${index}${INDEX_ENDS}`;
}

function joint(page: Buffer): string {
  if (page.length === 0) return "";
  return page.at(-1) === 0x0a ? "\n" : "\n\n";
}
