import { journeyError } from "../core/error.ts";
import type { Standing } from "../core/publication.ts";
import type { Remote, Service, Sought } from "./blogService.ts";
import type { Content } from "./content.ts";
import { exchange, messageIn } from "./exchange.ts";
import { failure, theirWords } from "./failure.ts";
import {
  type Blog,
  createRequest,
  draftsRequest,
  postRequest,
  publicationRequest,
  publishDraftRequest,
  seriesRequest,
  seriesSlug,
  updateRequest,
} from "./hashnodeRequests.ts";
import type { Account, Network, Request } from "./network.ts";
import { patiently } from "./patience.ts";

/** Kept in place of an id while a creation's answer is missing: `slug:2027-01-10-least-squares`. */
const SLUG = "slug:";

interface Node {
  id: string;
  slug: string;
  url: string;
  title: string;
}

/** Hashnode's GraphQL API, for publications on its Pro plan (facts/publishing.md). */
export function hashnode(endpoint: string, host: string, account: Account, network: Network): Service {
  let publication: string | null = null;
  let drafts: Node[] | null = null;
  const series = new Map<string, string>();

  const ask = async (request: Request): Promise<unknown> => {
    const { status, json, text } = await exchange(request, account, network);
    const data = field(json, "data");
    const errors = field(json, "errors");
    // An answer may bring both: then what was asked for was done all the same.
    if (Array.isArray(errors) && (!request.writes || nodeIn(data) === null))
      throw refusal(account, host, json, request.writes);
    if (status >= 400) throw rejected(account, `(${status}): ${theirWords(messageIn(json) || text)}`);
    return data;
  };
  const read = (request: Request) => patiently(network, () => ask(request));

  const publicationId = async (): Promise<string> => {
    publication ??= idOf(field(await read(publicationRequest(endpoint, host)), "publication"));
    if (publication === null)
      throw failure(account, "gone", `Hashnode knows no blog at ${host}`, {
        hint: "mend blog.hashnode in the settings",
      });
    return publication;
  };

  const blogFor = async (content: Content): Promise<Blog> => {
    const id = await publicationId();
    const slug = seriesSlug(content);
    if (slug === null) return { id, series: null };
    const found =
      series.get(slug) ?? idOf(deep(await read(seriesRequest(endpoint, id, slug)), "publication", "series"));
    if (found === null)
      throw failure(account, "rejected", `${host} has no series "${slug}"`, {
        hint: "make it in Hashnode's dashboard",
      });
    series.set(slug, found);
    return { id, series: found };
  };

  const write = async (request: Request, live: boolean): Promise<Remote> => {
    drafts = null;
    const node = nodeIn(await ask(request));
    if (node === null)
      throw failure(account, "service-failed", "Hashnode answered without the article", { mayHaveArrived: true });
    return remoteOf(node, live);
  };

  const allDrafts = async (id: string): Promise<Node[]> => {
    const found: Node[] = [];
    for (let after: string | null = null; ; ) {
      const page = deep(await read(draftsRequest(endpoint, id, after)), "publication", "drafts");
      const edges = field(page, "edges");
      found.push(...(Array.isArray(edges) ? edges.flatMap((edge) => node(field(edge, "node")) ?? []) : []));
      const next = deep(page, "pageInfo", "endCursor");
      if (deep(page, "pageInfo", "hasNextPage") !== true || typeof next !== "string" || next === after) return found;
      after = next;
    }
  };

  const find = async ({ content, known, others, fresh }: Sought): Promise<Remote | null> => {
    const id = await publicationId();
    for (const slug of slugsOf(known, content)) {
      const post = node(deep(await read(postRequest(endpoint, id, slug)), "publication", "post"));
      if (post === null || others.has(post.id)) continue;
      if (known === null && post.title.trim() !== content.title.trim()) throw taken(post);
      return remoteOf(post, true);
    }
    if (fresh || drafts === null) drafts = await allDrafts(id);
    const slugs = slugsOf(known, content);
    const draft =
      drafts.find((each) => each.id === known?.remoteId) ??
      drafts.find((each) => slugs.includes(each.slug) && !others.has(each.id));
    if (draft === undefined) return null;
    if (known === null && draft.title.trim() !== content.title.trim()) throw taken(draft);
    return remoteOf(draft, false);
  };

  return {
    platform: "hashnode",
    place: host,
    title: account.title,
    staleFor: 30_000,
    pause: { create: 1_000, update: 1_000 },
    handle: ({ slug }) => SLUG + slug,
    find,
    create: async (content, live) => write(createRequest(endpoint, await blogFor(content), content, live), live),
    update: async (remote, content) =>
      write(updateRequest(endpoint, await blogFor(content), remote, content), remote.live),
    goLive: ({ id }) => write(publishDraftRequest(endpoint, id), true),
  };
}

/** Slugs under which an article may stand: as it was sent, at its address, as it would be sent now. */
function slugsOf(known: Standing | null, { slug }: Content): string[] {
  const sent = known?.remoteId?.startsWith(SLUG) ? [known.remoteId.slice(SLUG.length)] : [];
  const address = known?.url ? [/([^/?#]+)\/?(?:[?#].*)?$/.exec(known.url)?.[1] ?? ""] : [];
  return [...new Set([...sent, ...address, slug])].filter((each) => each !== "");
}

function taken({ title, url }: Node) {
  return journeyError(
    "refused",
    `Hashnode has "${title}" under that name already: ${url || "a draft"}`,
    "if it is this day's, journey publish DAY --url ADDRESS records it; if not, give the entry another title",
  );
}

function remoteOf({ id, url }: Node, live: boolean): Remote {
  return { id, live, url: live ? url : null };
}

/** What each code of the service means. */
function refusal(account: Account, host: string, json: unknown, writes: boolean) {
  const [first] = [field(json, "errors")].flat();
  const code = String(deep(first, "extensions", "code") ?? "");
  const said = theirWords(messageIn(json));
  if (code === "UNAUTHENTICATED")
    return failure(account, "bad-token", `Hashnode does not accept the token from ${account.tokenFrom}`, {
      hint: "make a new one under Developer settings, then journey auth add hashnode",
    });
  if (code === "FORBIDDEN" && /\bpro\b/i.test(said))
    return failure(account, "needs-pro", `${host} is not on Hashnode Pro, and without it the API takes nothing`, {
      hint: "journey export --for hashnode writes the article for pasting, or for publishing from GitHub",
    });
  if (code === "NOT_FOUND") return failure(account, "gone", `Hashnode does not find it: ${said}`);
  if (code === "INTERNAL_SERVER_ERROR")
    return failure(account, "service-failed", `Hashnode failed: ${said}`, {
      hint: "try again later",
      mayHaveArrived: writes,
    });
  return rejected(account, `(${code || "no code"}): ${said}`);
}

function rejected(account: Account, words: string) {
  return failure(account, "rejected", `Hashnode said no ${words}`, {
    hint: "journey export DAY --for hashnode --lint, which says what Hashnode takes",
  });
}

/** The article in a mutation's answer: `{ publishPost: { post: { id … } } }`. */
function nodeIn(data: unknown): Node | null {
  const [payload] = typeof data === "object" && data !== null ? Object.values(data) : [];
  return node(field(payload, "post") ?? field(payload, "draft"));
}

function node(value: unknown): Node | null {
  const id = idOf(value);
  if (id === null) return null;
  const word = (name: string) => {
    const found = field(value, name);
    return typeof found === "string" ? found : "";
  };
  return { id, slug: word("slug"), url: word("url"), title: word("title") };
}

function idOf(value: unknown): string | null {
  const id = field(value, "id");
  return typeof id === "string" && id !== "" ? id : null;
}

function deep(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce(field, value);
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
