import type { Day } from "../core/day.ts";
import { isOnline } from "../core/publication.ts";
import type { Journal } from "../store/journal.ts";
import { Publications } from "../store/publications.ts";

/** The addresses at which a day's article stands, whatever becomes of its entries here. */
export function onlineOn(journal: Journal, day: Day): string[] {
  return journal
    .read(Publications)
    .between(day, day)
    .flatMap((each) => (isOnline(each) && each.url ? [each.url] : []));
}
