import type { Day } from "./day.ts";

export interface Goal {
  id: string;
  title: string;
  /** Days to log: 180 unless set. */
  days: number;
  counts: "written" | "published";
  /** Null: the first counted day starts it. */
  starts: Day | null;
  /** Null: start + days − 1. */
  aim: Day | null;
  freezes: boolean;
  finished: Day | null;
}
