import { buildSchema, GraphQLError, graphql } from "graphql";
import { SCHEMA } from "./hashnodeSchema.ts";
import { type Came, json, type Reply, type StandIn, standIn } from "./server.ts";

export const PAT = "hashnode-pat-83d0be52";
export const BLOG = "you.hashnode.dev";

export interface HashnodePost {
  id: string;
  slug: string;
  title: string;
  text: string;
  live: boolean;
  /** From when on reads show it. */
  seenFrom: number;
}

interface HashnodeStandIn extends StandIn {
  articles: HashnodePost[];
  /** Without it every call on the publication is forbidden. */
  pro: boolean;
  /** How long reads lag behind a write. */
  lag: number;
}

const MESSAGE = "Publication does not have an active Pro plan. Upgrade in your dashboard to access this via the API.";
const ID = "65f0c0ffee";
const MOST_BYTES = 100_000;

/** Hashnode's API: a real GraphQL server, on a clock of the test's. */
export async function hashnodeStandIn(now: () => number): Promise<HashnodeStandIn> {
  const schema = buildSchema(SCHEMA);
  const articles: HashnodePost[] = [];
  const state = { articles, pro: true, lag: 0 };

  const refuse = (code: string, message: string) => new GraphQLError(message, { extensions: { code } });
  const seen = () => articles.filter(({ seenFrom }) => seenFrom <= now());
  const url = (slug: string) => `https://${BLOG}/${slug}`;
  const post = (found: HashnodePost) => ({ id: found.id, slug: found.slug, url: url(found.slug), title: found.title });
  const open = (publicationId: string) => {
    if (publicationId !== ID) throw refuse("NOT_FOUND", "Publication not found");
    if (!state.pro) throw refuse("FORBIDDEN", MESSAGE);
  };
  const known = (id: string, live: boolean) => {
    const found = articles.find((each) => each.id === id && each.live === live);
    if (found === undefined) throw refuse("NOT_FOUND", `${live ? "Post" : "Draft"} not found`);
    return found;
  };
  /** A taken slug comes back with something behind it. */
  const freeSlug = (wanted: string) => {
    const taken = articles.some(({ slug, live }) => live && slug === wanted);
    return taken ? `${wanted}-1` : wanted;
  };
  const add = (input: Input, live: boolean): HashnodePost => {
    open(input.publicationId ?? "");
    const { title = "", contentMarkdown: text = "", slug = "", tags = [] } = input;
    if (Buffer.byteLength(text) > MOST_BYTES) throw refuse("BAD_USER_INPUT", "Content is too long");
    if (tags.length > 15) throw refuse("BAD_USER_INPUT", "Too many tags");
    const made = { id: `a${articles.length + 1}`, title, text, live, seenFrom: now() + state.lag };
    articles.push({ ...made, slug: live ? freeSlug(slug) : slug });
    return articles.at(-1) as HashnodePost;
  };
  const change = (found: HashnodePost, { title, contentMarkdown, slug }: Input) => {
    if (found.live && slug !== undefined) throw refuse("BAD_USER_INPUT", "slug was sent on an update");
    Object.assign(found, { title: title ?? found.title, text: contentMarkdown ?? found.text });
    return found;
  };

  const root = {
    me: () => ({ id: "u1", username: "you" }),
    publication: ({ id, host }: { id?: string; host?: string }) => {
      if (host !== undefined && host !== BLOG) return null;
      open(id ?? ID);
      return {
        id: ID,
        url: `https://${BLOG}`,
        post: ({ slug }: { slug: string }) => {
          const found = seen().find((each) => each.live && each.slug === slug);
          return found === undefined ? null : post(found);
        },
        series: ({ slug }: { slug: string }) => (slug === "my-journey" ? { id: "s1" } : null),
        drafts: ({ first, after }: { first: number; after?: string | null }) => {
          const drafts = seen().filter(({ live }) => !live);
          const from = after ? drafts.findIndex(({ id: each }) => each === after) + 1 : 0;
          const page = drafts.slice(from, from + Math.min(first, 2));
          return {
            edges: page.map((node) => ({ node })),
            pageInfo: { hasNextPage: from + page.length < drafts.length, endCursor: page.at(-1)?.id ?? null },
          };
        },
      };
    },
    publishPost: ({ input }: { input: Input }) => ({ post: post(add(input, true)) }),
    createDraft: ({ input }: { input: Input }) => ({ draft: add(input, false) }),
    updatePost: ({ input }: { input: Input }) => ({ post: post(change(known(input.id ?? "", true), input)) }),
    updateDraft: ({ input }: { input: Input }) => {
      const found = change(known(input.draftId ?? "", false), input);
      return { draft: Object.assign(found, { slug: input.slug ?? found.slug }) };
    },
    publishDraft: ({ input }: { input: Input }) => {
      const { title, text, slug } = known(input.draftId ?? "", false);
      articles.splice(articles.indexOf(known(input.draftId ?? "", false)), 1);
      const made = { id: `p${now()}${slug.length}`, title, text, live: true, seenFrom: now() + state.lag };
      articles.push({ ...made, slug: freeSlug(slug) });
      return { post: post(articles.at(-1) as HashnodePost) };
    },
  };

  const answer = async ({ headers, body }: Came): Promise<Reply> => {
    if (headers.authorization !== `Bearer ${PAT}`)
      return json(200, { errors: [{ message: "You are not authenticated", extensions: { code: "UNAUTHENTICATED" } }] });
    const { query, variables } = JSON.parse(body);
    const result = await graphql({ schema, source: query, rootValue: root, variableValues: variables });
    return json(result.data === undefined ? 400 : 200, result);
  };

  const server = await standIn(answer, ({ body }) => body.includes('"mutation'));
  return Object.assign(state, server);
}

interface Input {
  publicationId?: string;
  id?: string;
  draftId?: string;
  title?: string;
  contentMarkdown?: string;
  slug?: string;
  tags?: { slug: string }[];
}
