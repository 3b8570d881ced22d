import { given } from "../formats/article/frontMatter.ts";
import { asciiSlugOf } from "../formats/article/slug.ts";
import type { Remote } from "./blogService.ts";
import type { Content } from "./content.ts";
import type { Request } from "./network.ts";

export const HASHNODE = "https://gql-beta.hashnode.com";

/** As many drafts as one answer holds. */
export const DRAFTS = 50;

const HEADERS = { accept: "application/json", "content-type": "application/json" };

/** A publication and, where the article names one, its series; both by id. */
export interface Blog {
  id: string;
  series: string | null;
}

export function publicationRequest(endpoint: string, host: string): Request {
  return graphql(endpoint, "query ($host: String!) { publication(host: $host) { id url } }", { host });
}

export function postRequest(endpoint: string, id: string, slug: string): Request {
  const fields = "post(slug: $slug) { id slug url title }";
  return graphql(endpoint, `query ($id: ObjectId!, $slug: String!) { publication(id: $id) { ${fields} } }`, {
    id,
    slug,
  });
}

export function draftsRequest(endpoint: string, id: string, after: string | null): Request {
  const page = "edges { node { id slug title } } pageInfo { hasNextPage endCursor }";
  const drafts = `drafts(first: ${DRAFTS}, after: $after) { ${page} }`;
  return graphql(endpoint, `query ($id: ObjectId!, $after: String) { publication(id: $id) { ${drafts} } }`, {
    id,
    after,
  });
}

export function seriesRequest(endpoint: string, id: string, slug: string): Request {
  const series = "series(slug: $slug) { id }";
  return graphql(endpoint, `query ($id: ObjectId!, $slug: String!) { publication(id: $id) { ${series} } }`, {
    id,
    slug,
  });
}

/** The series an article belongs to, by the end of its address. */
export function seriesSlug({ details }: Content): string | null {
  return details.series === null ? null : asciiSlugOf(details.series) || null;
}

export function createRequest(endpoint: string, blog: Blog, content: Content, live: boolean): Request {
  const where = { publicationId: blog.id };
  if (live)
    return mutation(endpoint, "publishPost", "PublishPostInput", "post { id slug url }", {
      ...where,
      ...postInput(content, blog.series),
      slug: content.slug,
    });
  return mutation(endpoint, "createDraft", "CreateDraftInput", "draft { id slug }", {
    ...where,
    ...draftInput(content, blog.series),
  });
}

/** A post keeps its address: a slug is not sent again. */
export function updateRequest(endpoint: string, blog: Blog, { id, live }: Remote, content: Content): Request {
  if (live)
    return mutation(endpoint, "updatePost", "UpdatePostInput", "post { id slug url }", {
      id,
      ...postInput(content, blog.series),
    });
  return mutation(endpoint, "updateDraft", "UpdateDraftInput", "draft { id slug }", {
    draftId: id,
    ...draftInput(content, blog.series),
  });
}

export function publishDraftRequest(endpoint: string, draftId: string): Request {
  return mutation(endpoint, "publishDraft", "PublishDraftInput", "post { id slug url }", { draftId });
}

function postInput({ title, text, tags, details }: Content, series: string | null) {
  return {
    title,
    contentMarkdown: text,
    tags: tagInput(tags),
    ...given("subtitle", details.subtitle),
    ...given("coverImage", details.cover),
    ...given("originalArticleURL", details.canonical),
    ...given("metaDescription", details.description),
    ...given("seriesId", series),
  };
}

/** A draft's input keeps an older shape. */
function draftInput({ title, text, tags, slug, details }: Content, series: string | null) {
  const { subtitle, cover, canonical, description } = details;
  return {
    title,
    contentMarkdown: text,
    slug,
    settings: { slugOverridden: true },
    tags: tagInput(tags),
    ...given("subtitle", subtitle),
    ...given("originalArticleURL", canonical),
    ...given("seriesId", series),
    ...(cover !== null && { coverImageOptions: { coverImageURL: cover } }),
    ...(description !== null && { metaTags: { description } }),
  };
}

function tagInput(tags: readonly string[]) {
  return tags.map((tag) => ({ slug: tag, name: tag }));
}

function mutation(endpoint: string, name: string, type: string, fields: string, input: object): Request {
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`;
  return { ...graphql(endpoint, query, { input }), writes: true };
}

function graphql(endpoint: string, query: string, variables: object): Request {
  const body = JSON.stringify({ query, variables });
  return { method: "POST", url: endpoint, headers: HEADERS, body, writes: false };
}
