import type { Day } from "../../core/day.ts";
import type { WrittenDate } from "./writtenDate.ts";

/** What a head says of its day. */
export interface DayClue {
  line: number;
  round: number | null;
  n: number | null;
  date: WrittenDate | null;
}

export interface DayKnowledge {
  /** The last day that can have been written on. */
  today: Day;
  /** The day of the first entry, where the learner told it. */
  first: Day | null;
}
