import { given } from "../formats/article/frontMatter.ts";
import type { Content } from "./content.ts";
import type { Request } from "./network.ts";

/** The API's first address: articles are below it. */
export const DEVTO = "https://dev.to";

/** As many articles as one answer may hold. */
export const PAGE = 1000;

const READING = { accept: "application/vnd.forem.api-v1+json" };
const WRITING = { ...READING, "content-type": "application/json" };

/** One page of the author's own articles, drafts among them. */
export function listRequest(base: string, page: number): Request {
  const url = `${base}/api/articles/me/all?page=${page}&per_page=${PAGE}`;
  return { method: "GET", url, headers: READING, body: null, writes: false };
}

export function createRequest(base: string, content: Content, live: boolean): Request {
  return writing("POST", `${base}/api/articles`, content, { published: live });
}

/** A draft is not told to be one: somebody may have published it over there meanwhile. */
export function updateRequest(base: string, id: string, content: Content, live: boolean): Request {
  return writing("PUT", `${base}/api/articles/${encodeURIComponent(id)}`, content, live ? { published: true } : {});
}

/** Tags go as an array: the documentation's string is wrong. What nobody set is left out, so that it stays there. */
function writing(method: "POST" | "PUT", url: string, content: Content, state: { published?: boolean }): Request {
  const { title, text, tags, details } = content;
  const article = {
    title,
    body_markdown: text,
    ...state,
    tags,
    ...given("description", details.description),
    ...given("main_image", details.cover),
    ...given("canonical_url", details.canonical),
    ...given("series", details.series),
  };
  return { method, url, headers: WRITING, body: JSON.stringify({ article }), writes: true };
}
