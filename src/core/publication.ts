import type { NewChange } from "./change.ts";
import { type Day, isoDay } from "./day.ts";
import { journeyError } from "./error.ts";

/** The record that a day's article went out. */
export interface Publication {
  /** `platform:place:subject` */
  id: string;
  subject: string;
  /** Null for what is no day's article. */
  day: Day | null;
  platform: string;
  place: string;
  state: string;
  url: string | null;
  title: string | null;
  /** The study day it first stood online. */
  firstLive: Day | null;
  updatedAt: number;
}

const PLATFORMS: readonly (readonly [host: RegExp, platform: string])[] = [
  [/(^|\.)hashnode\.(dev|com)$/, "hashnode"],
  [/(^|\.)dev\.to$/, "devto"],
  [/(^|\.)medium\.com$/, "medium"],
  [/(^|\.)substack\.com$/, "substack"],
  [/(^|\.)wordpress\.com$/, "wordpress"],
  [/(^|\.)github\.io$/, "github"],
  [/(^|\.)gitlab\.io$/, "gitlab"],
];

/** An address and the blog it belongs to, told by its host: `web` where that says nothing. Throws `usage`. */
export function readAddress(text: string): { url: string; platform: string; place: string } {
  const given = text.trim();
  const [, host] = /^https?:\/\/([^\s/?#<>"@]+)(?:[/?#][^\s<>"]*)?$/i.exec(given) ?? [];
  if (host === undefined)
    throw journeyError("usage", `"${text}" is no web address`, "--url https://you.hashnode.dev/day-10");
  const place = host.toLowerCase();
  const name = place.replace(/:\d+$/, "");
  return { url: given, place, platform: PLATFORMS.find(([pattern]) => pattern.test(name))?.[1] ?? "web" };
}

/** Records that a day's article stands online at an address. Said again of the same blog, it only moves the address. */
export function publishByHand(
  day: Day,
  { url, platform, place }: ReturnType<typeof readAddress>,
  { before, on, at }: { before: Publication | undefined; on: Day; at: number },
): NewChange {
  const subject = isoDay(day);
  return {
    kind: "publication",
    id: publicationId(platform, place, day),
    fields: {
      subject,
      day,
      platform,
      place,
      state: "live",
      url,
      first_live: before?.firstLive ?? on,
      updated_at: at,
    },
    deleted: false,
  };
}

export function publicationId(platform: string, place: string, day: Day): string {
  return `${platform}:${place}:${isoDay(day)}`;
}
