import type { Standing } from "../core/publication.ts";
import type { Remote } from "./blogService.ts";
import type { Destination } from "./blogServices.ts";
import { type Content, contentHash } from "./content.ts";
import * as devto from "./devtoRequests.ts";
import * as hashnode from "./hashnodeRequests.ts";
import type { Request } from "./network.ts";

/**
 * The requests a run would make, in order, as far as they can be told without asking: the look first, then what is sent
 * where nothing is found. What only an answer tells stands in braces. None where nothing has changed.
 */
export function rehearsed(
  destination: Destination,
  content: Content,
  standing: Standing | null,
  live: boolean,
): Request[] {
  const remote = remoteIn(standing);
  const sent = standing?.state === "draft" || standing?.state === "live" ? standing.hash : null;
  const changed = sent !== contentHash(content);
  if (remote !== null && !changed && (remote.live || !live)) return [];
  const { kind, place, endpoint } = destination;
  const looks = remote === null || standing?.state === "unknown";
  return kind.name === "devto"
    ? devtoRequests(endpoint, content, { remote, looks, live })
    : hashnodeRequests(endpoint, place, content, { remote, looks, live, changed });
}

interface Plan {
  remote: Remote | null;
  looks: boolean;
  live: boolean;
}

function devtoRequests(base: string, content: Content, { remote, looks, live }: Plan): Request[] {
  return [
    ...(looks ? [devto.listRequest(base, 1)] : []),
    remote === null
      ? devto.createRequest(base, content, live)
      : devto.updateRequest(base, remote.id, content, remote.live || live),
  ];
}

function hashnodeRequests(
  endpoint: string,
  host: string,
  content: Content,
  { remote, looks, live, changed }: Plan & { changed: boolean },
): Request[] {
  const id = `{id of ${host}}`;
  const series = hashnode.seriesSlug(content);
  const blog = { id, series: series === null ? null : `{id of ${series}}` };
  const sends =
    remote === null
      ? [hashnode.createRequest(endpoint, blog, content, live)]
      : [
          ...(changed ? [hashnode.updateRequest(endpoint, blog, remote, content)] : []),
          ...(live && !remote.live ? [hashnode.publishDraftRequest(endpoint, remote.id)] : []),
        ];
  return [
    ...(looks || changed ? [hashnode.publicationRequest(endpoint, host)] : []),
    ...(looks ? [hashnode.postRequest(endpoint, id, content.slug), hashnode.draftsRequest(endpoint, id, null)] : []),
    ...(series !== null && changed ? [hashnode.seriesRequest(endpoint, id, series)] : []),
    ...sends,
  ];
}

/** What the ledger can name; a creation that was never answered has no id. */
function remoteIn(standing: Standing | null): Remote | null {
  if (standing === null || standing.state === "gone" || standing.remoteId === null) return null;
  if (standing.remoteId.includes(":")) return null;
  return { id: standing.remoteId, live: standing.firstLive !== null, url: standing.url };
}
