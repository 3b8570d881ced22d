import type { Folded } from "../core/change.ts";
import { journeyError } from "../core/error.ts";
import { Entries } from "../store/entries.ts";
import type { StoredEntry } from "../store/entryRow.ts";
import type { Journal } from "../store/journal.ts";
import { Records } from "../store/records.ts";
import type { Context } from "./context.ts";
import { nothingSelected, selected } from "./selected.ts";

/** An entry to be changed, and the version of it that a change begins from. */
export interface BegunEntry {
  entry: StoredEntry;
  record: Folded;
}

/**
 * The one entry a selector names, with its whole text. Throws `ambiguous`, naming the candidates, for several.
 *
 * The version is read before the entry: what somebody saves between the two counts as changed since.
 */
export function oneEntry(ctx: Context, journal: Journal, selector: string): BegunEntry {
  const filter = selected(journal, selector, ctx.now());
  const [first, ...others] = [...journal.read(Entries).list({ ...filter, limit: 4, oldestFirst: true })];
  if (first === undefined) throw nothingSelected(selector, filter);
  if (others.length > 0) {
    const names = [first, ...others].slice(0, 3).map(({ number }) => `#${number}`);
    const more = others.length > 2 ? " …" : "";
    throw journeyError(
      "ambiguous",
      `${selector} names several entries: ${names.join(", ")}${more}`,
      "name one of them",
    );
  }
  const record = journal.read(Records).folded("entry", first.id);
  const entry = journal.read(Entries).byId(first.id);
  if (record === null || entry === undefined)
    throw journeyError("refused", `#${first.number} was deleted meanwhile`, "journey history");
  return { entry, record };
}
