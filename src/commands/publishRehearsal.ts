import { isoDay } from "../core/day.ts";
import type { Destination } from "../publish/blogServices.ts";
import type { Request } from "../publish/network.ts";
import { rehearsed } from "../publish/rehearsal.ts";
import { rehearsalText } from "../render/rehearsalText.ts";
import type { Outgoing } from "./publishArticles.ts";
import type { View } from "./view.ts";

/** What would be sent, to the byte, but for the token. Nothing is asked of the service and nothing is saved. */
export function rehearse(destination: Destination, articles: readonly Outgoing[], live: boolean): View {
  const { kind, place } = destination;
  const [header, prefix] = kind.header;
  const shown = (request: Request) => ({
    method: request.method,
    url: request.url,
    headers: { ...request.headers, [header]: `${prefix}(the token)` },
    body: request.body,
  });
  const plans = articles.map(({ day, n, content, known, problem }) => ({
    day: isoDay(day),
    n,
    title: content.title,
    problem,
    requests: rehearsed(destination, content, known, live).map(shown),
  }));
  return {
    data: { platform: kind.name, place, dryRun: true, articles: plans },
    text: () => rehearsalText(kind.title, plans),
  };
}
