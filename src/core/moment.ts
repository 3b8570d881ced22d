import type { Day } from "./day.ts";

/** An instant as the learner's clock and wall show it. */
export interface Moment {
  /** Milliseconds since 1970-01-01T00:00Z. */
  instant: number;
  /** IANA name, "Europe/Berlin". */
  zone: string;
  /** Minutes east of UTC at that instant. */
  offset: number;
  /** When a study day ends: minutes after midnight, 240 unless set. */
  dayEnd: number;
}

export const DAY_END = 240;

const MINUTE = 60_000;
const DAY = 1440;

/** The civil date on the wall. */
export function civilDay({ instant, offset }: Moment): Day {
  return Math.floor((instant / MINUTE + offset) / DAY);
}

/**
 * The study day a moment belongs to: the wall clock less the day's end. Subtracted from the wall and not from the
 * instant, or 04:30 on the morning the clocks go forward would fall into yesterday.
 */
export function studyDay({ instant, offset, dayEnd }: Moment): Day {
  return Math.floor((instant / MINUTE + offset - dayEnd) / DAY);
}

/** Minutes after midnight on the wall. */
export function wallMinutes({ instant, offset }: Moment): number {
  const minutes = Math.floor(instant / MINUTE) + offset;
  return ((minutes % DAY) + DAY) % DAY;
}
