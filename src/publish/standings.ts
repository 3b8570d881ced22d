import type { Day } from "../core/day.ts";
import type { Standing } from "../core/publication.ts";
import type { Remote } from "./blogService.ts";
import { type Content, contentHash } from "./content.ts";

/** What one request is for. */
export type Step = "create" | "update" | "go live";

/** Kept before a request: from here on, until an answer is kept, nobody knows what stands there. */
export function beforeSending(
  before: Standing | null,
  { remote, content, handle }: { remote: Remote | null; content: Content; handle: string | null },
): Standing {
  const sent = { state: "unknown", title: content.title, hash: contentHash(content) } as const;
  if (remote === null) return { ...sent, remoteId: handle, url: null, firstLive: null };
  return { ...sent, remoteId: remote.id, url: remote.url ?? before?.url ?? null, firstLive: before?.firstLive ?? null };
}

/** What an answer, or a look at the service, makes of it. `on` is the study day it went live, if it just did. */
export function afterAnswer(
  before: Standing | null,
  { remote, hash, title, on }: { remote: Remote; hash: string | null; title: string | null; on: Day },
): Standing {
  const { id, live, url } = remote;
  return {
    state: live ? "live" : "draft",
    remoteId: id,
    url: live ? (url ?? before?.url ?? null) : null,
    title,
    hash,
    firstLive: live ? (before?.firstLive ?? on) : null,
  };
}

/** An unanswered creation, of which there is no id yet. */
export function isUnansweredCreation({ state, remoteId, firstLive }: Standing): boolean {
  return state === "unknown" && firstLive === null && (remoteId === null || remoteId.includes(":"));
}
