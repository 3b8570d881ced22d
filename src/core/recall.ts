import type { Day } from "./day.ts";

/** How a recall went: 1 again, 2 hard, 3 good, 4 easy. */
export type Rating = 1 | 2 | 3 | 4;

export const RATINGS = ["again", "hard", "good", "easy"] as const;

/** A recall of a finished topic on a study day. */
export interface Review {
  topic: string;
  day: Day;
  /** Milliseconds since 1970. */
  at: number;
  rating: Rating;
  /** The day it is to be asked again. */
  due: Day;
}

/** When a finished topic is due, and how often in a row it was recalled. */
export interface Recall {
  due: Day;
  recalls: number;
}

/** Spaced recalls that make a topic a recalled one. */
export const RECALLED = 2;

/**
 * Days from the check-off to the first question: what FSRS gives a new card that was answered "good". A constant, so
 * that finishing a topic does not load the scheduler; a test holds it against ts-fsrs.
 */
export const FIRST_INTERVAL = 3;

/** Where a topic finished on `doneOn` stands after its reviews, in the order they were made. */
export function recallOf(doneOn: Day, reviews: readonly Pick<Review, "day" | "rating" | "due">[]): Recall {
  let recalls = 0;
  let last = doneOn;
  for (const { day, rating } of reviews) {
    if (rating === 1) recalls = 0;
    else if (day > last) recalls += 1;
    last = Math.max(last, day);
  }
  return { due: reviews.at(-1)?.due ?? doneOn + FIRST_INTERVAL, recalls };
}
