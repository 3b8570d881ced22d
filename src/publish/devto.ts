import { journeyError } from "../core/error.ts";
import type { Remote, Service, Sought } from "./blogService.ts";
import { contentHash, isTextOf } from "./content.ts";
import { createRequest, listRequest, PAGE, updateRequest } from "./devtoRequests.ts";
import { type Answer, exchange, messageIn } from "./exchange.ts";
import { failure, theirWords } from "./failure.ts";
import type { Account, Network, Request } from "./network.ts";
import { patiently } from "./patience.ts";

/** An article of the list. */
interface Listed extends Remote {
  title: string;
  address: string;
  canonical: string | null;
  body: string;
}

const PAGES = 20;

/** dev.to, by the Forem API v1 (facts/publishing.md). */
export function devto(base: string, account: Account, network: Network): Service {
  /** Read once a run, and again after a write whose answer is missing. */
  let articles: Listed[] | null = null;

  const ask = async (request: Request): Promise<unknown> => {
    const answer = await exchange(request, account, network);
    if (answer.status >= 400) throw refusal(account, answer);
    return answer.json;
  };

  const write = async (request: Request): Promise<Remote> => {
    articles = null;
    const article = listed(await ask(request));
    if (article === null)
      throw failure(account, "service-failed", `${account.title} answered with something that is no article`, {
        mayHaveArrived: true,
      });
    return remoteOf(article);
  };

  const all = async (): Promise<Listed[]> => {
    const found: Listed[] = [];
    for (let page = 1; page <= PAGES; page += 1) {
      const json = await patiently(network, () => ask(listRequest(base, page)));
      const list = Array.isArray(json) ? json : [];
      found.push(...list.flatMap((each) => listed(each) ?? []));
      if (list.length < PAGE) break;
    }
    return found;
  };

  return {
    platform: "devto",
    place: "dev.to",
    title: account.title,
    staleFor: 5_000,
    // Ten creations in half a minute, one write a second.
    pause: { create: 3_000, update: 1_000 },
    handle: () => null,
    async find(sought) {
      if (sought.fresh || articles === null) articles = await all();
      const article = chosen(articles, sought);
      return article === null ? null : remoteOf(article);
    },
    create: (content, live) => write(createRequest(base, content, live)),
    update: ({ id, live }, content, goLive) => write(updateRequest(base, id, content, live || goLive)),
    goLive: ({ id }, content) => write(updateRequest(base, id, content, true)),
  };
}

/**
 * Of all articles the one that is meant: by its id, its address, where it stood first, or by its title and text. A title
 * alone says too little, and too much to send the article once more.
 */
function chosen(all: readonly Listed[], { content, known, others }: Sought): Listed | null {
  const byId = all.find(({ id }) => id === known?.remoteId);
  if (byId !== undefined) return byId;
  const free = all.filter(({ id }) => !others.has(id));
  const { canonical } = content.details;
  const hashes = [contentHash(content), ...(known?.hash ? [known.hash] : [])];
  const titles = [content.title, ...(known?.title ? [known.title] : [])].map((title) => title.trim());
  const named = free.filter(({ title }) => titles.includes(title.trim()));
  const found =
    free.find(({ address }) => known?.url != null && sameAddress(address, known.url)) ??
    (canonical === null ? undefined : free.find((each) => each.canonical === canonical)) ??
    named.find(({ body }) => hashes.some((hash) => isTextOf(hash, body)));
  if (found !== undefined) return found;
  const [like] = named;
  if (like === undefined) return null;
  throw journeyError(
    "refused",
    `dev.to has "${like.title}" already, with another text: ${like.address}`,
    "if it is this day's, journey publish DAY --url ADDRESS records it; if not, give the entry another title",
  );
}

function sameAddress(a: string, b: string): boolean {
  const bare = (address: string) => address.replace(/^https?:\/\//i, "").replace(/[/?#]+$/, "");
  return bare(a) === bare(b);
}

function remoteOf({ id, live, address }: Listed): Remote {
  return { id, live, url: live ? address : null };
}

/** The list tells drafts by `published`; what answers a write has no such field, and a time of publishing instead. */
function listed(json: unknown): Listed | null {
  if (typeof json !== "object" || json === null || !("id" in json)) return null;
  const { id } = json;
  if (typeof id !== "number" && typeof id !== "string") return null;
  const word = (name: string) => {
    const value: unknown = Reflect.get(json, name);
    return typeof value === "string" ? value : "";
  };
  const live = "published" in json ? json.published === true : word("published_at") !== "";
  return {
    id: String(id),
    live,
    url: live ? word("url") : null,
    title: word("title"),
    address: word("url"),
    canonical: word("canonical_url") || null,
    body: word("body_markdown"),
  };
}

function refusal(account: Account, { status, json, text }: Answer) {
  const said = theirWords(messageIn(json) || text);
  if (status === 401)
    return failure(account, "bad-token", `dev.to does not accept the token from ${account.tokenFrom}`, {
      hint: "make a new key under Settings › Extensions, then journey auth add devto",
    });
  if (status === 404) return failure(account, "gone", "dev.to has no such article");
  return failure(account, "rejected", `dev.to said no (${status}): ${said}`, { hint: hintFor(said) });
}

function hintFor(said: string): string {
  if (/canonical/i.test(said))
    return "another article there names that address, perhaps a draft: look at the dashboard";
  if (/body.*taken/i.test(said)) return "the same title and text are there already: look at the dashboard";
  return "journey export DAY --for devto --lint, which says what dev.to takes";
}
