import { type JourneyError, journeyError } from "../core/error.ts";
import { beginningOf } from "../core/forgetting.ts";
import { Entries } from "../store/entries.ts";
import type { EntryFilter } from "../store/entryConditions.ts";
import type { Journal } from "../store/journal.ts";
import type { Context } from "./context.ts";
import { noEntryYet, nothingSelected, selected } from "./selected.ts";

/** `#12, forgotten on Sun 10 Jan` */
export function forgottenIn(journal: Journal, filter: EntryFilter): string[] {
  return [...journal.read(Entries).list({ ...filter, forgotten: true })].map(
    (entry) => `#${entry.number}, ${beginningOf(entry)}`,
  );
}

/** The days a selector names, else the last logged one. Throws `not-found`. */
export function filterFor(ctx: Context, journal: Journal, selector: string | undefined): EntryFilter {
  if (selector !== undefined) return selected(journal, selector, ctx.now());
  const last = journal.read(Entries).lastDay();
  if (last === undefined) throw noEntryYet();
  return { from: last, to: last };
}

/** Throws where not one article may go out, and says why. */
export function refuseNothing(
  articles: Iterable<unknown>,
  journal: Journal,
  filter: EntryFilter,
  selector?: string,
): void {
  for (const _ of articles) return;
  throw whyNothing(journal, filter, selector);
}

/** Why nothing of some entries may go out. */
export function whyNothing(journal: Journal, filter: EntryFilter, selector = "this"): JourneyError {
  const forgotten = forgottenIn(journal, filter);
  const count = journal.read(Entries).count(filter);
  if (count > 0 && forgotten.length === count)
    return journeyError("refused", `nothing is left there: ${forgotten.join("; ")}`, "journey list");
  if (count > 0)
    return journeyError("refused", "only private entries there: they stay at home", "the same with --include-private");
  return nothingSelected(selector, filter);
}
