import { failure, theirWords } from "./failure.ts";
import type { Account, Network, Request } from "./network.ts";

/** How long an answer may take, to its last byte. */
export const TIME_OUT = 30_000;

/** More than any answer of a service: the longest list of articles with their bodies. */
const MOST_BYTES = 64 * 1024 * 1024;

export interface Answer {
  status: number;
  /** Parsed; undefined where it is no JSON. */
  json: unknown;
  text: string;
  retryAfter: number | null;
}

/**
 * Sends one request and reads its answer. A redirect is never followed: the token is for this address alone. Throws a
 * `Failure` where there is no answer, or none of an API; other answers are the caller's to judge.
 */
export async function exchange(request: Request, account: Account, network: Network): Promise<Answer> {
  const { status, type, location, retryAfter, text } = await receive(request, account, network);
  const json = parsed(text);
  const answer = { status, json, text, retryAfter };
  const { title } = account;
  const { host } = new URL(request.url);
  if (status === 301 || status === 308) throw dead(account, host, `${status}, which says that it has moved`);
  if (status >= 300 && status < 400)
    throw failure(account, "redirected", `${host} answers ${status} and points to ${hostOf(location)}: not followed`, {
      hint: `the token of ${title} goes to ${host} alone`,
    });
  if (status === 429) throw limited(account, answer);
  if (status >= 500) throw failed(account, answer, request);
  if (json === undefined && (/\bhtml\b/i.test(type) || text.trimStart().startsWith("<")))
    throw dead(account, host, `${status} with a web page`);
  if (status === 408) throw timedOut(account, request);
  if (json === undefined && status < 300) throw garbled(account, request);
  return answer;
}

interface Received {
  status: number;
  type: string;
  location: string;
  retryAfter: number | null;
  text: string;
}

async function receive(request: Request, account: Account, network: Network): Promise<Received> {
  const { method, url, headers, body } = request;
  const [name, prefix] = account.header;
  const deadline = network.deadline(TIME_OUT);
  try {
    const response = await network.http(url, {
      method,
      headers: { ...headers, [name]: prefix + account.token },
      body,
      redirect: "manual",
      signal: AbortSignal.any([network.stop, deadline]),
    });
    const header = (of: string) => response.headers.get(of) ?? "";
    return {
      status: response.status,
      type: header("content-type"),
      location: header("location"),
      retryAfter: waitOf(header("retry-after"), network.now()),
      text: await textOf(response),
    };
  } catch (error) {
    if (network.stop.aborted) throw network.stop.reason;
    if (deadline.aborted) throw timedOut(account, request);
    throw unreachable(account, request, error);
  }
}

async function textOf(response: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.length;
    if (size > MOST_BYTES) throw new Error("the answer does not end");
    pieces.push(piece);
  }
  return new TextDecoder().decode(joined(pieces, size));
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Before these a connection was never made, so nothing can have arrived. */
const NEVER_SENT: Record<string, string> = {
  ECONNREFUSED: "nothing answers there",
  ENOTFOUND: "nobody knows that name",
  EAI_AGAIN: "names cannot be looked up",
  ENETUNREACH: "no network leads there",
  EHOSTUNREACH: "no network leads there",
  UND_ERR_CONNECT_TIMEOUT: "nothing answered in time",
};

function unreachable(account: Account, { url, writes }: Request, error: unknown) {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const certificate = /CERT|SELF_SIGNED|ERR_TLS/.test(code) ? "its certificate is not to be trusted" : undefined;
  const reason = NEVER_SENT[code] ?? certificate;
  const sent = reason === undefined;
  const words = sent ? "the connection broke off" : `${reason} (${code})`;
  return failure(account, "unreachable", `${new URL(url).host} cannot be reached: ${words}`, {
    hint: "try again once the network is there",
    mayHaveArrived: writes && sent,
  });
}

function timedOut(account: Account, { writes }: Request) {
  return failure(account, "timed-out", `${account.title} did not answer within ${TIME_OUT / 1000} seconds`, {
    hint: "try again later",
    mayHaveArrived: writes,
  });
}

function garbled(account: Account, { writes }: Request) {
  return failure(account, "service-failed", `${account.title} answered with something that is no JSON`, {
    hint: "try again later",
    mayHaveArrived: writes,
  });
}

function dead(account: Account, host: string, what: string) {
  return failure(account, "dead-endpoint", `${host} answers ${what}: ${account.title}'s API is no longer there`, {
    hint: "nothing is wrong with the token; journey export --for writes the article for pasting",
  });
}

function failed(account: Account, { status, text }: Answer, { writes }: Request) {
  const words = text.trimStart().startsWith("<") ? "" : `: ${theirWords(text)}`;
  return failure(account, "service-failed", `${account.title} failed (${status})${words}`, {
    hint: "try again later",
    mayHaveArrived: writes,
  });
}

/** The application answers 429 in JSON, the edge before it in plain text: both mean that nothing was done. */
function limited(account: Account, { text, json, retryAfter }: Answer) {
  const said = json === undefined ? text : messageIn(json);
  const wait = retryAfter === null ? "later" : `in ${Math.ceil(retryAfter / 1000)} seconds`;
  const words = said === "" || said.trimStart().startsWith("<") ? "" : ` (${theirWords(said)})`;
  return failure(account, "rate-limited", `${account.title} takes no more for now${words}`, {
    hint: `the same command again ${wait}`,
    retryAfter,
  });
}

/** The words of an error in the two forms that services use. */
export function messageIn(json: unknown): string {
  if (typeof json !== "object" || json === null) return "";
  if ("error" in json && typeof json.error === "string") return json.error;
  if ("errors" in json && Array.isArray(json.errors)) {
    const [first] = json.errors;
    if (typeof first === "object" && first !== null && "message" in first) return String(first.message);
  }
  return "message" in json && typeof json.message === "string" ? json.message : "";
}

/** Of a Retry-After header, in seconds or as a date. */
function waitOf(header: string, now: number): number | null {
  if (header === "") return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? null : Math.max(0, until - now);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function hostOf(location: string): string {
  return URL.canParse(location) ? new URL(location).host : location === "" ? "nowhere" : "elsewhere";
}
