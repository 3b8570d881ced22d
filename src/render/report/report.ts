import type { MarkedDay } from "../../core/calendarMarks.ts";
import type { Chapter } from "../../core/chapters.ts";
import type { Day } from "../../core/day.ts";
import type { Goal } from "../../core/goal.ts";
import type { Counts } from "../../core/lateness.ts";
import type { Pace } from "../../core/pace.ts";
import type { CurriculumProgress } from "../../core/progress.ts";
import type { Standing } from "../../core/streak.ts";
import type { ToolUse } from "../../core/toolsUsed.ts";

/** Everything a report tells. Private entries are out of it already, unless they were asked for. */
export interface Report {
  from: Day;
  today: Day;
  goal: ReportGoal | null;
  /** Days toward the goal; of the whole journal where there is none. */
  written: number;
  published: number;
  standing: Standing;
  /** Streaks of the goal that are over, the oldest first. */
  past: readonly Chapter[];
  /** From `from` to today. */
  marks: readonly MarkedDay[];
  weeks: readonly ReportWeek[];
  curricula: readonly CurriculumProgress[];
  tools: readonly ToolUse[];
  entries: readonly ReportEntry[];
  /** Where the articles of days stand. */
  online: readonly { day: Day; url: string }[];
  withPrivate: boolean;
}

export interface ReportGoal {
  title: string;
  days: number;
  counts: Goal["counts"];
  /** Null before its first day. */
  course: ReportCourse | null;
}

/** How a goal that has begun has gone so far, and where that leads. */
export interface ReportCourse {
  starts: Day;
  aim: Day;
  /** The days on which something that counts was added, in order. */
  done: readonly Day[];
  /** Null while it is too early to tell. */
  pace: Pace | null;
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
