import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIRST_INTERVAL, type Rating, recallOf } from "../../src/core/recall.ts";
import { readRating } from "../../src/core/reviewChange.ts";
import { nextDue } from "../../src/core/schedule.ts";

const DONE = 20_000;

describe("recall", () => {
  it("asks first after what FSRS gives a card that was answered good", () => {
    // Finishing a topic is that answer; the constant keeps the scheduler out of the nightly path.
    expect(nextDue(DONE, [], DONE, 3)).toBe(DONE + FIRST_INTERVAL);
    expect(recallOf(DONE, [])).toEqual({ due: DONE + FIRST_INTERVAL, recalls: 0 });
  });

  it.each<[string, [number, Rating][], number]>([
    [
      "two on different days",
      [
        [3, 3],
        [17, 3],
      ],
      2,
    ],
    [
      "two on one day are one",
      [
        [3, 3],
        [3, 4],
      ],
      1,
    ],
    ["one on the day it was finished is none", [[0, 4]], 0],
    [
      "a slip begins again",
      [
        [3, 3],
        [17, 1],
        [20, 3],
      ],
      1,
    ],
    [
      "hard is recalled all the same",
      [
        [3, 2],
        [12, 2],
      ],
      2,
    ],
  ])("counts %s", (_, answers, recalls) => {
    const reviews = answers.map(([after, rating]) => ({ day: DONE + after, rating, due: DONE + after + 1 }));
    expect(recallOf(DONE, reviews).recalls).toBe(recalls);
  });

  it("asks later after every better answer, and never on the same day", () => {
    const answers = fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.constantFrom<Rating>(1, 2, 3, 4)), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(answers, fc.integer({ min: 1, max: 60 }), (gaps, wait) => {
        let day = DONE;
        const reviews = gaps.map(([gap, rating]) => {
          day += gap;
          return { day, rating };
        });
        const dues = ([1, 2, 3, 4] as const).map((rating) => nextDue(DONE, reviews, day + wait, rating));
        expect([...dues].sort((a, b) => a - b)).toEqual(dues);
        expect(dues[0]).toBeGreaterThan(day + wait);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ["good", 3],
    ["G", 3],
    [" easy ", 4],
    ["a", 1],
    ["hard", 2],
    ["", null],
    ["goo", null],
    ["5", null],
  ])("%j is read as %j", (text, rating) => expect(readRating(text)).toBe(rating));
});
