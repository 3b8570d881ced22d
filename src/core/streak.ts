import type { Day } from "./day.ts";

/** Where a study day was lived: enough to know when it began and ended. */
export interface Place {
  /** Minutes east of UTC. */
  offset: number;
  /** Minutes after midnight at which study days end. */
  dayEnd: number;
}

/** A day with entries, as the streak sees it. */
export interface LoggedDay {
  day: Day;
  /** It has an entry that is on time or at most three days late (not history only). */
  counted: boolean;
  /** It has an entry on time. */
  onTime: boolean;
  /** Of the entry written first and last for this day. */
  first: Place;
  last: Place;
}

/** Where the streak stands after a day. */
export interface Run {
  day: Day;
  streak: number;
  /** The first day of the running streak. */
  since: Day | null;
  /** The tail of on-time days without any bridge. */
  strict: number;
  /** The longest streak so far in this goal. */
  best: number;
  /** 0–14; seven make a freeze. */
  bucket: number;
}

export interface StreakRules {
  /** The day the goal starts on: its first counted day. */
  starts: Day;
  /** Whether freezes may cover this day. */
  freezes(day: Day): boolean;
  /** Whether a rest was planned for this day. */
  rests(day: Day): boolean;
}

/** What became of a day without a counted entry. */
export type Bridge = "rest" | "travel" | "freeze" | "missed";

export interface GapDay {
  day: Day;
  became: Bridge;
}
