import type { NewChange } from "../core/change.ts";
import type { Topic, TopicId } from "../core/curriculum.ts";
import type { Day } from "../core/day.ts";
import { createEntry, members } from "../core/entryChange.ts";
import { isJourneyError } from "../core/error.ts";
import { topicsNamedExactly } from "../core/lookup.ts";
import type { Moment } from "../core/moment.ts";
import { hasWords, refuseText } from "../core/sections.ts";
import { offsetsOf } from "../core/zoneOffset.ts";
import type { JournalReading, LeftOut, SourceEntry } from "../formats/journals/journalReading.ts";
import type { StoredEntry } from "../store/entryRow.ts";
import type { Journal } from "../store/journal.ts";
import { Records } from "../store/records.ts";
import { Topics } from "../store/topics.ts";
import { type ImportState, KnownEntries } from "./knownEntries.ts";

export interface PlannedEntry extends SourceEntry {
  id: string;
  state: ImportState;
  /** Its own number where it is here or will be; null where it is not. */
  number: number | null;
  topics: readonly TopicId[];
  writtenAt: number;
  offset: number;
}

export interface ImportPlan {
  entries: PlannedEntry[];
  leftOut: LeftOut[];
}

export interface PlanOptions {
  private?: boolean;
  topics?: boolean;
}

const NOON = 720;
const MINUTE = 60_000;
const DAY = 1440;

/** Decides what becomes of every entry that was read, in the order of their days and times. */
export function planJournal(
  journal: Journal | null,
  { format, entries, leftOut }: JournalReading,
  { now, lastDay, ...options }: PlanOptions & { now: Moment; lastDay: Day },
): ImportPlan {
  const plan: ImportPlan = { entries: [], leftOut: [...leftOut] };
  const known = new KnownEntries(journal, entries, format);
  const offsetAt = offsetsOf(now.zone, now.offset);
  const topicsOf = topicFinder(options.topics ? (journal?.read(Topics).all() ?? []) : []);
  for (const entry of inOrder(entries)) {
    const why = refusal(entry, lastDay);
    if (why !== null) {
      plan.leftOut.push({ where: entry.where, text: entry.body, why });
      continue;
    }
    const at = entry.at ?? NOON;
    const offset = entry.offset ?? offsetAt(entry.day, at);
    plan.entries.push({
      ...entry,
      ...known.stateOf(entry),
      private: entry.private || options.private === true,
      topics: topicsOf(entry),
      offset,
      writtenAt: Math.min((entry.day * DAY + at - offset) * MINUTE, now.instant),
    });
  }
  markChanged(plan.entries, known.imported);
  return plan;
}

/** An entry for a day whose only entry of this source is not in the source any more is that entry, changed there. */
function markChanged(entries: readonly PlannedEntry[], imported: ReadonlyMap<Day, readonly StoredEntry[]>): void {
  const met = new Set(entries.map(({ number }) => number));
  const news = new Map<Day, PlannedEntry[]>();
  for (const entry of entries) {
    if (entry.state === "new") news.set(entry.day, [...(news.get(entry.day) ?? []), entry]);
  }
  for (const [day, [entry, ...others]] of news) {
    const [stored, ...further] = (imported.get(day) ?? []).filter(({ number }) => !met.has(number));
    if (entry === undefined || stored === undefined || others.length > 0 || further.length > 0) continue;
    entry.id = stored.id;
    entry.number = stored.number;
    entry.state = stored.revisedAt === null ? "changed" : "edited";
  }
}

/**
 * What a plan changes. New entries have the source's own date as the day they were written on (facts: the journal's
 * tables), so they are on time.
 */
export function importChanges(journal: Journal, plan: ImportPlan, origin: string, { zone }: Moment): NewChange[] {
  return plan.entries.flatMap((entry): NewChange[] => {
    if (entry.state === "changed") return [revised(entry)];
    if (entry.state !== "new" || entry.number === null) return [];
    const change = createEntry(
      {
        id: entry.id,
        day: entry.day,
        writtenAt: entry.writtenAt,
        writtenOn: entry.day,
        zone,
        offset: entry.offset,
        // The source's date is a civil one: its days end at midnight.
        dayEnd: 0,
        origin,
        title: entry.title,
        minutes: null,
        mood: null,
        private: entry.private,
        topics: entry.topics,
        tags: entry.tags,
        links: entry.links,
        body: entry.body,
      },
      entry.number,
    );
    const fields = { ...change.fields, ...(entry.star && { star: true }) };
    const before = journal.read(Records).folded("entry", entry.id);
    if (before === null) return [{ ...change, fields }];
    // It was taken back: it comes again as it is in the source, whatever was done to it here.
    const cleared = Object.fromEntries(Object.keys(before.fields).map((name) => [name, null]));
    return [{ ...change, fields: { ...cleared, ...fields }, deleted: false }];
  });
}

/** It does not count as revised here: what is, no import touches any more. */
function revised({ id, title, body, tags, links }: PlannedEntry): NewChange {
  return { kind: "entry", id, fields: { title, ...members("tag", tags), ...members("link", links) }, body };
}

/** By day and time; what has no time comes where the source has it. */
function inOrder(entries: readonly SourceEntry[]): SourceEntry[] {
  return entries.toSorted((a, b) => a.day - b.day || (a.at ?? NOON) - (b.at ?? NOON));
}

function refusal({ day, body }: SourceEntry, lastDay: Day): string | null {
  if (day > lastDay) return "a day that has not come yet";
  if (day < 0) return "before 1970";
  if (!hasWords(body)) return "no word but headings";
  try {
    refuseText(body);
    return null;
  } catch (error) {
    if (isJourneyError(error)) return error.message;
    throw error;
  }
}

/** Answers the topics that a tag or the title names exactly; of several that are called so, none. */
function topicFinder(topics: readonly Topic[]): (entry: SourceEntry) => TopicId[] {
  const found = new Map<string, TopicId[]>();
  const named = (name: string): TopicId[] => {
    let ids = found.get(name);
    if (ids === undefined) {
      const hits = topicsNamedExactly(topics, name);
      ids = hits.length === 1 ? hits.map(({ id }) => id) : [];
      found.set(name, ids);
    }
    return ids;
  };
  return ({ tags, title }) =>
    topics.length === 0 ? [] : [...new Set([...tags, ...(title === null ? [] : [title])].flatMap(named))];
}
