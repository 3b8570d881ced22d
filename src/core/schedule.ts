import { type Card, createEmptyCard, fsrs, type Grade, Rating } from "ts-fsrs";
import type { Day } from "./day.ts";
import type { Rating as Recalled, Review } from "./recall.ts";

const DAY = 86_400_000;

/** FSRS with its default weights and 90 % retention; whole days only, and no fuzz: the same answers give the same day. */
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false });

/**
 * The day a topic is due again after `rating` on `day`. Finishing it counts as a first recall that was good. Several
 * answers on one day are one: the last.
 */
export function nextDue(
  doneOn: Day,
  reviews: readonly Pick<Review, "day" | "rating">[],
  day: Day,
  rating: Recalled,
): Day {
  const answers = new Map<Day, Recalled>([[doneOn, 3]]);
  for (const review of [...reviews, { day, rating }]) answers.set(review.day, review.rating);
  let card: Card = createEmptyCard(new Date(doneOn * DAY));
  for (const [on, grade] of [...answers].sort(([a], [b]) => a - b)) {
    card = scheduler.next(card, new Date(on * DAY), GRADES[grade]).card;
  }
  return Math.max(day + 1, Math.floor(card.due.getTime() / DAY));
}

const GRADES: Readonly<Record<Recalled, Grade>> = {
  1: Rating.Again,
  2: Rating.Hard,
  3: Rating.Good,
  4: Rating.Easy,
};
