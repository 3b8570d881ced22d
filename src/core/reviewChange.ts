import type { NewChange } from "./change.ts";
import { RATINGS, type Rating, type Review } from "./recall.ts";

/** A recall as a change. */
export function addReview(id: string, { topic, day, at, rating, due }: Review): NewChange {
  return { kind: "review", id, fields: { topic, day, at, rating, due } };
}

/** `again`, `hard`, `good`, `easy`, or the letter each begins with; null for anything else. */
export function readRating(text: string): Rating | null {
  const word = text.trim().toLowerCase();
  const index =
    word === "" ? -1 : RATINGS.findIndex((name) => name === word || (word.length === 1 && name.startsWith(word)));
  return index === -1 ? null : ((index + 1) as Rating);
}
