import type { TopicId } from "./curriculum.ts";
import type { Day } from "./day.ts";
import type { Counts } from "./lateness.ts";

/** An entry without its text. */
export interface EntryHead {
  id: string;
  /** `#12`: given once, never reused. */
  number: number;
  day: Day;
  /** Milliseconds since 1970, first save. */
  writtenAt: number;
  /** The study day it was first saved on. */
  writtenOn: Day;
  revisedAt: number | null;
  zone: string;
  /** Minutes east of UTC when it was first saved. */
  offset: number;
  /** The day's end in force then, minutes after midnight. */
  dayEnd: number;
  /** `log`, or what it was imported from. */
  origin: string;
  title: string | null;
  words: number;
  minutes: number | null;
  /** 1 (poor) to 5 (great). Never leaves the machine. */
  mood: number | null;
  star: boolean;
  private: boolean;
  /** The day its text was forgotten on request; null for one that has its text. */
  forgotten: Day | null;
  topics: readonly TopicId[];
  tags: readonly string[];
  links: readonly string[];
}

export interface Entry extends EntryHead {
  /** Markdown, byte for byte as it was given. */
  body: string;
}

/** An entry with what depends on the others: its place in the goal, what was finished with it. */
export interface PlacedEntry extends EntryHead {
  /** Day n of the goal; null outside every goal. */
  n: number | null;
  lateDays: number;
  counts: Counts;
  finished: readonly TopicId[];
}
