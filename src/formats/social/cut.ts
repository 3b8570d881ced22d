const ELLIPSIS = "…";

/**
 * A text cut so that its beginning with … behind fits, between words where that is possible, else between characters;
 * and what is left of it.
 */
export function cutToFit(text: string, fits: (text: string) => boolean): { begin: string; rest: string } {
  const least = Math.max(text.search(/[^\s…]/), text.startsWith(ELLIPSIS) ? 1 : 0);
  for (const granularity of ["space", "word", "grapheme"] as const) {
    // The mark of an earlier cut alone would be no step forward.
    const ends = (granularity === "space" ? spaces(text) : segmentEnds(text, granularity)).filter((at) => at > least);
    const end = lastFitting(ends, (at) => fits(`${text.slice(0, at).trimEnd()}${ELLIPSIS}`));
    if (end > 0) return { begin: `${text.slice(0, end).trimEnd()}${ELLIPSIS}`, rest: text.slice(end).trimStart() };
  }
  return { begin: "", rest: text };
}

function spaces(text: string): number[] {
  return Array.from(text.matchAll(/\s+/g), ({ index }) => index);
}

/** Longer than any limit in characters of the longest kind: nothing beyond it is looked at. */
const FAR = 30_000;

function segmentEnds(text: string, granularity: "word" | "grapheme"): number[] {
  // An address is cut between its characters only, if it has to be at all.
  const part = text.slice(0, FAR);
  if (granularity === "word" && /^\S*:\/\//.test(part)) return [];
  const ends = Array.from(new Intl.Segmenter("en", { granularity }).segment(part), ({ index }) => index);
  return ends.filter((end) => end > 0);
}

/** The last of these places that fits, by halves; 0 where none does. */
function lastFitting(ends: readonly number[], fits: (end: number) => boolean): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(ends[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return ends[low - 1] ?? 0;
}
