import type { FilteredTopics, TopicFilter } from "./topicChoices.ts";

/**
 * Where a type-to-filter question with several answers stands. Choices are told by their place in the list. A query
 * stays after a pick, so that several can be picked of what it found; the next character typed begins another.
 */
export interface Picker extends FilteredTopics {
  query: string;
  /** The query has been picked from. */
  spent: boolean;
  /** The highlighted one: its place among those found. */
  active: number;
  /** In the order picked. */
  picked: readonly number[];
}

export function startPicker(filter: TopicFilter, picked: readonly number[] = []): Picker {
  return { query: "", spent: false, active: 0, picked, ...filter("") };
}

/** The line has become `line` under the learner's fingers. */
export function typed(picker: Picker, line: string, filter: TopicFilter): Picker {
  const { query, spent } = picker;
  if (line === query) return picker;
  const begun = spent && line.length > query.length && line.startsWith(query) ? line.slice(query.length) : line;
  return { ...picker, query: begun, spent: false, active: 0, ...filter(begun) };
}

/** Up is negative. It stops at both ends. */
export function moved(picker: Picker, by: number): Picker {
  const last = Math.max(0, picker.found.length - 1);
  return { ...picker, active: Math.min(last, Math.max(0, picker.active + by)) };
}

/** Picks the highlighted one, or takes it back. */
export function toggled(picker: Picker): Picker {
  const place = picker.found[picker.active];
  if (place === undefined) return picker;
  const picked = picker.picked.includes(place)
    ? picker.picked.filter((other) => other !== place)
    : [...picker.picked, place];
  return { ...picker, picked, spent: picker.query !== "" };
}

/** Everything again, the highlight on the same choice. */
export function cleared(picker: Picker, filter: TopicFilter): Picker {
  const place = picker.found[picker.active];
  const all = filter("");
  return { ...picker, query: "", spent: false, ...all, active: Math.max(0, all.found.indexOf(place ?? 0)) };
}

/**
 * What Enter goes on with: those picked, and the highlighted one when it was typed for and not picked from yet. Null
 * when something was typed that finds nothing: there is no going on without saying so.
 */
export function entered({ query, spent, found, active, picked }: Picker): readonly number[] | null {
  if (query.trim() === "" || spent) return picked;
  const place = found[active];
  if (place === undefined) return null;
  return picked.includes(place) ? picked : [...picked, place];
}

/** The first row to show of `count`, so that the highlighted one is in sight, in the middle where it can be. */
export function firstRow(active: number, count: number, rows: number): number {
  return Math.max(0, Math.min(active - Math.floor(rows / 2), count - rows));
}
