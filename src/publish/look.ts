import { journeyError } from "../core/error.ts";
import type { Standing } from "../core/publication.ts";
import type { Remote } from "./blogService.ts";
import { contentHash } from "./content.ts";
import type { Errand } from "./errand.ts";
import { TIME_OUT } from "./exchange.ts";
import { isUnansweredCreation } from "./standings.ts";

/** Where an article stands, and what is known to stand there: a content's hash, or null where nobody knows. */
export interface Place {
  remote: Remote | null;
  arrived: string | null;
}

const BETWEEN_LOOKS = 5_000;

/** Where an article stands before anything is sent: by the ledger where it is sure, else by asking the service. */
export async function whereItStands(errand: Errand): Promise<Place> {
  const { service, known } = errand;
  if (known === null || known.state === "gone") return { remote: await find(errand, null), arrived: null };
  if (known.state === "unknown") return settle(errand, known);
  if (known.remoteId !== null)
    return { remote: { id: known.remoteId, live: known.state === "live", url: known.url }, arrived: known.hash };
  const remote = await find(errand, known);
  if (remote === null)
    throw journeyError(
      "refused",
      `${service.title} shows no article of yours at ${known.url}`,
      "journey publish DAY --url ADDRESS records where it is",
    );
  return { remote, arrived: null };
}

/** What became of a request whose answer never came. */
async function settle(errand: Errand, known: Standing): Promise<Place> {
  const { network, service, since } = errand;
  network.waiting(`looking whether it arrived at ${service.title}`);
  // The run that sent it may be waiting still.
  const until = Math.min(since, network.now()) + TIME_OUT + service.staleFor;
  if (isUnansweredCreation(known)) {
    const remote = await findUntil(errand, known, until, (found) => found !== null);
    return { remote, arrived: remote === null ? null : known.hash };
  }
  const found = await findUntil(errand, known, known.firstLive === null ? until : 0, (each) => each?.live === true);
  // Not to be seen, and yet it has an id: whether it is gone, the request for it tells.
  const there = known.remoteId === null ? null : { id: known.remoteId, live: known.firstLive !== null, url: known.url };
  return { remote: found ?? there, arrived: null };
}

/** Looks until what is found is enough, or until reads can no longer be from before the write. */
export async function findUntil(
  errand: Errand,
  known: Standing | null,
  until: number,
  enough: (remote: Remote | null) => boolean,
): Promise<Remote | null> {
  const { network, service } = errand;
  for (let fresh = false; ; fresh = true) {
    const remote = await find(errand, known, fresh);
    const left = until - network.now();
    if (enough(remote) || left <= 0) return remote;
    network.waiting(`not to be seen at ${service.title} yet, looking for another ${Math.ceil(left / 1000)} s`);
    await network.sleep(Math.min(BETWEEN_LOOKS, left));
  }
}

function find({ service, content, others }: Errand, known: Standing | null, fresh = false) {
  return service.find({ content, known, others, fresh });
}

/** Whether there is nothing left to send. */
export function isDone({ remote, arrived }: Place, { content, live }: Errand): boolean {
  return remote !== null && arrived === contentHash(content) && (remote.live || !live);
}
