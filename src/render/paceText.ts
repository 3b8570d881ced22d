import type { Day } from "../core/day.ts";
import { shortDay } from "../core/dayWords.ts";

/** PACE of DESIGN section 14, with the days as ISO dates. */
export interface PaceFigures {
  /** Nights a week: to reach the goal by its aim, and over the last 28 days. Null once the aim has passed. */
  required: number | null;
  actual: number;
  /** Null when nothing was written of late. */
  finish: string | null;
  earliest: string | null;
  latest: string | null;
}

/** The pace in parts: what is needed, what is, where that leads. Forecasts name their range. */
export function paceParts(pace: PaceFigures | null, day: (iso: string) => string): string[] {
  if (pace === null) return ["too early to tell"];
  const { required, actual, finish } = pace;
  return [
    // By how much it is more than every night does not help anybody.
    ...(required === null ? [] : [`${required > 7 ? "over 7" : required.toFixed(1)} nights a week needed`]),
    `${actual.toFixed(1)}${required === null ? " nights a week" : ""} of late`,
    ...(finish === null ? [] : [`finish ${day(finish)}${range(pace, day)}`]),
  ];
}

/** How fast the open topics are finished by the aim, while that is ahead. */
export interface TopicPace {
  perWeek: number;
  aim: Day;
}

/**
 * `1.4 topics a week finish them all by Tue 29 Jun`: nothing about the nights of the goal, which the pace tells. Nothing at
 * all once less than a week is left.
 */
export function topicPaceParts({ perWeek, aim }: TopicPace, today: Day): string[] {
  if (aim - today < 6) return [];
  const topics = perWeek < 10 ? perWeek.toFixed(1) : Math.ceil(perWeek);
  return [`${topics} topics a week finish them all by ${shortDay(aim, today)}`];
}

function range({ earliest, latest }: PaceFigures, day: (iso: string) => string): string {
  if (earliest === null) return "";
  if (latest === null) return ` (${day(earliest)} or later)`;
  return earliest === latest ? "" : ` (${day(earliest)} – ${day(latest)})`;
}
