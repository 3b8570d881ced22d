import type { Fields, NewChange } from "./change.ts";
import { type Day, isoDay } from "./day.ts";
import { journeyError } from "./error.ts";

/**
 * How an article stands with a service. `unknown`: something was sent and its answer has not come; the next run looks.
 * `gone`: the service no longer has it.
 */
export type PublicationState = "draft" | "live" | "unknown" | "gone";

/** The record that a day's article went out. */
export interface Publication {
  /** `platform:place:subject` */
  id: string;
  subject: string;
  /** Null for what is no day's article. */
  day: Day | null;
  platform: string;
  place: string;
  state: PublicationState;
  /** The service's own id of it; null where that is not known, as of one recorded by its address. */
  remoteId: string | null;
  url: string | null;
  /** As it was sent. */
  title: string | null;
  /** Of the content that was sent; null where nobody knows what stands there. */
  hash: string | null;
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

/** What people call a platform; the host itself where it has no name of its own. */
export function platformTitle(platform: string, place: string): string {
  if (platform === "hashnode") return "Hashnode";
  return platform === "devto" ? "dev.to" : place;
}

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
  return publicationChange({ platform, place, day }, { state: "live", url, first_live: before?.firstLive ?? on }, at);
}

/** Where an article of a day goes: one record for each. */
export interface Destination {
  platform: string;
  place: string;
  day: Day;
}

/** What is known of an article at a service, as it is kept. */
export type Standing = Pick<Publication, "state" | "remoteId" | "url" | "title" | "hash" | "firstLive">;

/** Keeps how an article stands with a service; null: it was not sent after all, and nothing is there. */
export function keepStanding(where: Destination, standing: Standing | null, at: number): NewChange {
  if (standing === null) return { ...publicationChange(where, { state: "gone" }, at), deleted: true };
  const { state, remoteId, url, title, hash, firstLive } = standing;
  return publicationChange(where, { state, remote_id: remoteId, url, title, hash, first_live: firstLive }, at);
}

function publicationChange({ platform, place, day }: Destination, fields: Fields, at: number): NewChange {
  return {
    kind: "publication",
    id: publicationId(platform, place, day),
    fields: { subject: isoDay(day), day, platform, place, ...fields, updated_at: at },
    deleted: false,
  };
}

export function publicationId(platform: string, place: string, day: Day): string {
  return `${platform}:${place}:${isoDay(day)}`;
}

/** Whether readers can see it. An article that was live and whose update went unanswered still is. */
export function isOnline({ state, firstLive }: Pick<Publication, "state" | "firstLive">): boolean {
  return state === "live" || (state === "unknown" && firstLive !== null);
}
