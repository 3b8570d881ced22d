import { type Day, EVER } from "../core/day.ts";
import { isOnline } from "../core/publication.ts";
import type { Journal } from "../store/journal.ts";
import { Publications } from "../store/publications.ts";

/** The blog itself, of an address with `{slug}` for the end of each article's. */
export function homeOf(url: string): string {
  const [before = url, end] = url.split("{slug}");
  return new URL(end === undefined ? url : before.replace(/[^/]*$/, "")).href;
}

/** Where the article of each day that is online stands: on the blog at `home`, else where it went first. */
export function addresses(journal: Journal, home: string | null): Map<Day, string | null> {
  const known = new Map<Day, string | null>();
  for (const { day } of journal.read(Publications).daysBetween(-EVER, EVER)) known.set(day, null);
  for (const publication of journal.read(Publications).between(-EVER, EVER)) {
    const { day, url } = publication;
    if (day === null || url === null || !isOnline(publication)) continue;
    if ((home !== null && url.startsWith(home)) || (known.get(day) ?? null) === null) known.set(day, url);
  }
  return known;
}
