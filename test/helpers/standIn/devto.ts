import { type Came, json, type Reply, type StandIn, standIn } from "./server.ts";

export const KEY = "devto-key-4f1c9a77";

export interface DevtoArticle {
  id: number;
  title: string;
  body_markdown: string;
  published: boolean;
  url: string;
  canonical_url: string;
  tags: string[];
  /** Another author's, whose canonical address counts all the same. */
  foreign?: true;
}

interface DevtoStandIn extends StandIn {
  articles: DevtoArticle[];
  /** Whether it minds how fast it is written to. */
  pace: boolean;
}

/** Creations in this time. */
const WINDOW = 30_000;
const MOST = 10;

/** dev.to as facts/publishing.md has it, on a clock of the test's. */
export async function devtoStandIn(now: () => number): Promise<DevtoStandIn> {
  const articles: DevtoArticle[] = [];
  const state = { articles, pace: true };
  const created: number[] = [];
  let lastWrite = Number.NEGATIVE_INFINITY;

  const answer = (came: Came): Reply => {
    if (came.headers["api-key"] !== KEY) return refused(401, "unauthorized");
    if (came.headers.accept !== "application/vnd.forem.api-v1+json") return refused(406, "not acceptable");
    if (came.method === "GET") return list(came.path);
    // The edge stands before the application, and answers in plain text.
    if (state.pace && now() - lastWrite < 1000)
      return { status: 429, headers: { "retry-after": "1" }, body: "Rate limited\n" };
    lastWrite = now();
    const given = JSON.parse(came.body).article;
    const [, id] = /^\/api\/articles\/(\d+)$/.exec(came.path) ?? [];
    const existing = articles.find((article) => !article.foreign && String(article.id) === id);
    if (came.method === "PUT" && existing === undefined) return refused(404, "not found");
    const wrong = complaint(given, articles, existing);
    if (wrong !== null) return refused(422, wrong);
    return existing === undefined ? create(given) : update(existing, given);
  };

  const list = (path: string): Reply => {
    const query = new URL(path, "http://x").searchParams;
    const page = Number(query.get("page") ?? 1) - 1;
    const size = Math.min(Number(query.get("per_page") ?? 30), 1000);
    const own = articles.filter(({ foreign }) => !foreign).toReversed();
    return json(200, own.slice(page * size, (page + 1) * size));
  };

  const create = (given: Given): Reply => {
    while (created[0] !== undefined && now() - created[0] >= WINDOW) created.shift();
    if (created.length >= MOST)
      return refused(429, "Rate limit reached, try again in 30 seconds", { "retry-after": "30" });
    created.push(now());
    const id = articles.length + 101;
    const url = `https://dev.to/me/article-${id}`;
    const article = { ...fields(given), id, url };
    articles.push({ ...article, canonical_url: article.canonical_url || url });
    return json(201, shown(article));
  };

  const update = (article: DevtoArticle, given: Given): Reply => {
    Object.assign(article, fields({ ...article, ...given }));
    return json(200, shown(article));
  };

  const server = await standIn(answer, ({ method }) => method !== "GET");
  return Object.assign(state, server);
}

type Given = Partial<DevtoArticle>;

function fields({ title = "", body_markdown = "", published = false, canonical_url = "", tags = [] }: Given) {
  return { title, body_markdown, published, canonical_url, tags };
}

/** What answers a write tells of being public only by a time. */
function shown({ published, ...rest }: Omit<DevtoArticle, "foreign">) {
  return { ...rest, published_at: published ? "2027-01-10T21:30:00Z" : null };
}

function complaint(given: Given, articles: readonly DevtoArticle[], existing: DevtoArticle | undefined): string | null {
  const others = articles.filter((article) => article !== existing);
  const { title = existing?.title ?? "", body_markdown = "", canonical_url, tags } = given;
  if ([...title].length > 128) return "Title is too long (maximum is 128 characters)";
  if (tags !== undefined && !Array.isArray(tags)) return "tags must be an array";
  if (tags !== undefined && tags.length > 4) return "Tag list exceed the maximum of 4 tags";
  if (tags?.some((tag) => !/^[\p{L}\p{N}]{1,30}$/u.test(tag)))
    return 'Tag "\x1b[31m" contains non-alphanumeric characters';
  if (others.some((each) => !each.foreign && each.title === title && each.body_markdown === body_markdown))
    return "Body markdown has already been taken";
  if (canonical_url && others.some((each) => each.canonical_url === canonical_url))
    return "Canonical url has already been taken";
  return null;
}

function refused(status: number, error: string, headers: Record<string, string> = {}): Reply {
  return json(status, { error, status }, headers);
}
