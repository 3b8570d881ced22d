import type { MarkedDay } from "../../core/calendarMarks.ts";
import type { Day } from "../../core/day.ts";
import type { Counts } from "../../core/lateness.ts";
import type { CurriculumProgress } from "../../core/progress.ts";
import type { Standing } from "../../core/streak.ts";
import type { ToolUse } from "../../core/toolsUsed.ts";

/** Everything a report tells. Private entries are out of it already, unless they were asked for. */
export interface Report {
  from: Day;
  today: Day;
  goal: ReportGoal | null;
  /** Days written toward the goal; of the whole journal where there is none. */
  written: number;
  standing: Standing;
  /** From `from` to today. */
  marks: readonly MarkedDay[];
  weeks: readonly ReportWeek[];
  curricula: readonly CurriculumProgress[];
  tools: readonly ToolUse[];
  entries: readonly ReportEntry[];
  withPrivate: boolean;
}

export interface ReportGoal {
  title: string;
  days: number;
  starts: Day | null;
  aim: Day | null;
}

export interface ReportWeek {
  monday: Day;
  minutes: number;
}

export interface ReportEntry {
  number: number;
  day: Day;
  /** Day n of the goal. */
  n: number | null;
  counts: Counts;
  lateDays: number;
  title: string | null;
  /** Titles of its topics. */
  topics: readonly string[];
  tags: readonly string[];
  links: readonly string[];
  minutes: number | null;
  words: number;
  private: boolean;
  body: string;
}
