import type { Day } from "../core/day.ts";
import { isOnline, type Standing } from "../core/publication.ts";
import type { Remote, Service } from "./blogService.ts";
import { type Content, contentHash } from "./content.ts";
import type { Errand } from "./errand.ts";
import { type Failure, isFailure } from "./failure.ts";
import { findUntil, isDone, type Place, whereItStands } from "./look.ts";
import { waitBefore } from "./patience.ts";
import { afterAnswer, beforeSending, type Step } from "./standings.ts";

type Did = "created" | "updated" | "went live" | "found" | "unchanged";

export interface Sent {
  did: Did;
  standing: Standing;
}

const TRIES = 3;
/** A creation that was not answered is sent a second time, once it is certain that it did not arrive; never a third. */
const CREATIONS = 2;

/**
 * Brings an article to where it shall be, with as few requests as that takes. A request that may have arrived is never
 * sent again before the service was looked at; an answer that stays away leaves `unknown` in the ledger, which the next
 * run settles. Throws a `Failure`, or what `keep` throws.
 */
export async function sendArticle(errand: Errand): Promise<Sent> {
  const run = { errand, known: errand.known, tried: 0, did: "unchanged" as Did };
  let place = await whereItStands(errand);
  if (place.remote !== null && errand.known?.state !== "draft" && errand.known?.state !== "live") adopt(run, place);
  while (!isDone(place, errand)) place = await advance(run, place);
  const { remote } = place;
  if (remote === null || run.known === null) throw new Error("an article that was sent is nowhere");
  const news = errand.known !== null && isOnline(run.known) && !isOnline(errand.known);
  return { did: news ? "went live" : run.did, standing: run.known };
}

interface Run {
  errand: Errand;
  known: Standing | null;
  tried: number;
  did: Did;
}

/** What was found at the service goes into the ledger before anything else is done about it. */
function adopt(run: Run, { remote, arrived }: Place): void {
  const { errand, known } = run;
  if (remote === null) return;
  const on = errand.dayOf(known?.state === "unknown" ? errand.since : errand.network.now());
  keepAnswer(run, remote, arrived, on);
  run.did = "found";
}

/** One request, and what comes of it. */
async function advance(run: Run, place: Place): Promise<Place> {
  const { errand } = run;
  const { service, content, live } = errand;
  const { remote } = place;
  const hash = contentHash(content);
  const step: Step = remote === null ? "create" : place.arrived === hash ? "go live" : "update";
  await errand.turn(step);
  const before = run.known;
  run.known = beforeSending(before, { remote, content, handle: service.handle(content) });
  errand.keep(run.known, "sending");
  run.tried += 1;
  try {
    const answer = await request(service, { step, remote, content, live });
    keepAnswer(run, answer, hash, errand.dayOf(errand.network.now()));
    run.tried = 0;
    run.did = step === "create" ? "created" : answer.live && remote?.live === false ? "went live" : "updated";
    return { remote: answer, arrived: hash };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return error.mayHaveArrived ? unanswered(run, place, step, error) : refused(run, place, before, error);
  }
}

function request(
  service: Service,
  { step, remote, content, live }: { step: Step; remote: Remote | null; content: Content; live: boolean },
): Promise<Remote> {
  if (remote === null) return service.create(content, live);
  return step === "go live" ? service.goLive(remote, content) : service.update(remote, content, live);
}

/** The service did not do it, and said so. */
async function refused(run: Run, place: Place, before: Standing | null, error: Failure): Promise<Place> {
  const { errand } = run;
  const { network, service } = errand;
  if (error.code === "gone" && place.remote !== null) return moved(run, place.remote, before, error);
  run.known = before;
  errand.keep(before, "answered");
  const wait = waitBefore(error, run.tried);
  if (wait === null || run.tried >= TRIES) throw error;
  network.waiting(`${service.title} asks to wait ${Math.ceil(wait / 1000)} s`);
  await network.sleep(wait);
  if (place.remote !== null) return place;
  const { content, others } = errand;
  return { remote: await service.find({ content, known: before, others, fresh: true }), arrived: null };
}

/** The id is no longer good: a draft that was published over there has another one, or the article was deleted. */
async function moved(run: Run, { id }: Remote, before: Standing | null, error: Failure): Promise<Place> {
  const { errand } = run;
  const { network, service } = errand;
  const known = before === null ? null : { ...before, remoteId: null };
  const until = network.now() + service.staleFor;
  const remote = await findUntil(errand, known, until, (found) => found !== null && found.id !== id);
  if (remote !== null && remote.id !== id) {
    keepAnswer(run, remote, null, errand.dayOf(network.now()));
    return { remote, arrived: null };
  }
  if (before !== null) errand.keep({ ...before, state: "gone", remoteId: null, hash: null }, "answered");
  const hint = "it is recorded as gone; the same command again sends it anew";
  throw Object.assign(error, { message: `${service.title} no longer has it: it was deleted there`, hint });
}

/** Nobody said whether it was done: look, and send again only what is certain not to be there. */
async function unanswered(run: Run, place: Place, step: Step, error: Failure): Promise<Place> {
  const { errand } = run;
  const { network, service } = errand;
  const until = network.now() + (step === "update" ? 0 : service.staleFor);
  const wanted =
    step === "go live" ? (found: Remote | null) => found?.live === true : (found: Remote | null) => !!found;
  network.waiting(`no answer from ${service.title}, looking whether it arrived`);
  const found = await findUntil(errand, run.known, until, wanted).catch((failed) => {
    throw isFailure(failed) ? openQuestion(service, error) : failed;
  });
  if (wanted(found) && found !== null && step !== "update") {
    const hash = contentHash(errand.content);
    keepAnswer(run, found, hash, errand.dayOf(network.now()));
    run.did = step === "create" ? "created" : "went live";
    return { remote: found, arrived: hash };
  }
  // What timed out may still be carried out over there; an update can be sent again without harm.
  const most = step === "update" ? TRIES : CREATIONS;
  if (run.tried >= most || (error.code === "timed-out" && step !== "update")) throw openQuestion(service, error);
  await network.sleep(waitBefore(error, run.tried) ?? 0);
  return { remote: found ?? place.remote, arrived: step === "go live" ? place.arrived : null };
}

function keepAnswer(run: Run, remote: Remote, hash: string | null, on: Day): void {
  const { errand, known } = run;
  const title = hash === null ? (known?.title ?? null) : errand.content.title;
  run.known = afterAnswer(known, { remote, hash, title, on });
  errand.keep(run.known, "answered");
}

function openQuestion({ title }: Service, error: Failure): Failure {
  return Object.assign(error, {
    code: "unknown-outcome" as const,
    message: `${error.message}; whether the article arrived at ${title} is not known`,
    hint: "the same command again looks for it before it sends anything",
  });
}
