import { utf8Length } from "../../core/sections.ts";
import { weightOnX } from "./weight.ts";

/** A place where short texts are posted. */
export interface Platform {
  name: string;
  /** As people call it. */
  title: string;
  limit: number;
  /** How much of the limit a text takes. */
  count(text: string): number;
  fits(text: string): boolean;
  /** An address that opens a composer with the text, or with the article's address; null where there is none. */
  composer(text: string, url: string | null): string | null;
}

const LINK = /https?:\/\/[^\s<>"]*[\p{L}\p{N}=_#/+-]/giu;
const LINK_ON_MASTODON = "x".repeat(23);
const BYTES_ON_BLUESKY = 3000;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

export const PLATFORMS: readonly Platform[] = [
  platform("x", "X", 280, weightOnX, (text) => `https://x.com/intent/tweet?text=${encodeURIComponent(text)}`),
  platform(
    "mastodon",
    "Mastodon",
    500,
    (text) => letters(text.replace(LINK, LINK_ON_MASTODON)),
    () => null,
  ),
  {
    ...platform("bluesky", "Bluesky", 300, letters, (text) => {
      return `https://bsky.app/intent/compose?text=${encodeURIComponent(text)}`;
    }),
    fits: (text) => letters(text) <= 300 && utf8Length(text) <= BYTES_ON_BLUESKY,
  },
  platform(
    "linkedin",
    "LinkedIn",
    3000,
    (text) => text.length,
    (_, url) =>
      url === null ? null : `https://www.linkedin.com/sharing/share-offsite/?url=${encodeURIComponent(url)}`,
  ),
];

function platform(
  name: string,
  title: string,
  limit: number,
  count: Platform["count"],
  composer: Platform["composer"],
): Platform {
  return { name, title, limit, count, composer, fits: (text) => count(text) <= limit };
}

/** Characters as a reader counts them. */
function letters(text: string): number {
  let count = 0;
  for (const _ of graphemes.segment(text)) count += 1;
  return count;
}
