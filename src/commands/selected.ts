import { type Day, EVER, isoDay } from "../core/day.ts";
import { journeyError } from "../core/error.ts";
import { goalOf } from "../core/goal.ts";
import type { Moment } from "../core/moment.ts";
import { studyDay } from "../core/moment.ts";
import { readSelector, type Selector } from "../core/selector.ts";
import { Days } from "../store/days.ts";
import type { EntryFilter } from "../store/entryConditions.ts";
import { Goals } from "../store/goals.ts";
import type { Journal } from "../store/journal.ts";

/** The entries a selector names, as a filter. Throws `usage` for what is no selector, `not-found` for a Day there is not. */
export function selected(journal: Journal, text: string, now: Moment): EntryFilter {
  const selector = readSelector(text, now);
  switch (selector.kind) {
    case "entry":
      return { numbers: { from: selector.number, to: selector.number } };
    case "day":
      return { from: selector.day, to: selector.day };
    case "nth":
      return { days: [dayOfRank(journal, selector.n, now)] };
    case "range":
      return rangeOf(journal, selector, now);
  }
}

function rangeOf(journal: Journal, { of, from, to }: Extract<Selector, { kind: "range" }>, now: Moment): EntryFilter {
  if (of === "entry") return { numbers: { from: from ?? 1, to: to ?? EVER } };
  if (of === "day") return { ...(from !== null && { from }), ...(to !== null && { to }) };
  return { days: daysOfRanks(journal, from ?? 1, to ?? EVER, now) };
}

function dayOfRank(journal: Journal, n: number, now: Moment): Day {
  const [day] = daysOfRanks(journal, n, n, now);
  if (day === undefined) throw journeyError("not-found", `there is no Day ${n} yet`, "journey list");
  return day;
}

/** The study days that are Day `from` to Day `to` of the running goal, or of the last one. */
function daysOfRanks(journal: Journal, from: number, to: number, now: Moment): Day[] {
  const spans = journal.read(Goals).spans();
  const span = goalOf(spans, studyDay(now)) ?? spans.findLast(({ starts }) => starts !== null);
  if (span === undefined || span.starts === null) return [];
  return journal.read(Days).ranked(span.starts, span.ends ?? EVER, { from, to });
}

/** Said where the last entry is asked for, or all of them, and there is none. */
export function noEntryYet() {
  return journeyError("not-found", "nothing is written yet", 'journey log "what you learned tonight"');
}

/** Said when a selector is well formed and names nothing. */
export function nothingSelected(text: string, filter: EntryFilter) {
  const what = filter.from !== undefined && filter.from === filter.to ? `on ${isoDay(filter.from)}` : `for ${text}`;
  return journeyError("not-found", `no entry ${what}`, "journey list");
}
