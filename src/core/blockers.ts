import type { CheckOff, TopicId } from "./curriculum.ts";
import type { Day } from "./day.ts";
import { HEADINGS, sectionOf } from "./sections.ts";

/** Where somebody got stuck, in their own words. */
export interface Blocker {
  number: number;
  day: Day;
  text: string;
  /** The first of the entry's topics that was finished from that day on; null while none is. */
  solvedBy: { topic: TopicId; day: Day } | null;
}

interface StuckEntry {
  number: number;
  day: Day;
  body: string;
  topics: readonly TopicId[];
}

/** What stands under *Where I got stuck*. It counts as solved once a topic of the same entry was finished after it. */
export function blockersOf(entries: Iterable<StuckEntry>, checkOffs: ReadonlyMap<TopicId, CheckOff>): Blocker[] {
  return Array.from(entries).flatMap(({ number, day, body, topics }) => {
    const text = sectionOf(body, HEADINGS.stuck);
    if (text === null) return [];
    const finished = topics
      .flatMap((id) => checkOffs.get(id) ?? [])
      .filter((checked) => checked.state === "done" && checked.day >= day)
      .sort((a, b) => a.day - b.day);
    const [first] = finished;
    return [{ number, day, text, solvedBy: first === undefined ? null : { topic: first.topic, day: first.day } }];
  });
}
