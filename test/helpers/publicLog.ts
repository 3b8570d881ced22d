import { civilParts, type Day, parseIsoDay, weekday } from "../../src/core/day.ts";
import { MONTHS, WEEKDAYS } from "../../src/core/dayWords.ts";

/**
 * Days written and days missed in turn, as in a public log that was looked at: 66 entries in 84 days; the longest run
 * without a gap is 19, the last one 8; with one missed day allowed at a time, the last one is 24 (6, 10 and 8).
 */
const RUNS = [19, -2, 5, -3, 8, -3, 4, -4, 6, -4, 6, -1, 10, -1, 8] as const;

export const FIRST_DAY = parseIsoDay("2026-10-10") ?? 0;

/** The 66 days with an entry. */
export function publicDays(): Day[] {
  const days: Day[] = [];
  let day = FIRST_DAY;
  for (const run of RUNS) {
    for (let i = 0; i < run; i++) days.push(day + i);
    day += Math.abs(run);
  }
  return days;
}

/** The log of those days, in the shapes such logs have: with a year, with a weekday, with neither. */
export function publicLog(days: readonly Day[] = publicDays()): string {
  return ["# 100 Days Of Code - Log\n\nOne hour a night.\n\n", ...days.map(entryOf)].join("");
}

function entryOf(day: Day, index: number): string {
  const { year, month, dom } = civilParts(day);
  const date = `${MONTHS[month - 1]} ${dom}`;
  const heading = [`${date}, ${year}`, `${date}, ${WEEKDAYS[weekday(day)]}`, date][index % 3];
  return [
    `### Day ${index + 1}: ${heading}\n\n`,
    `**Today's Progress**: Worked on part ${index + 1}.\n\n`,
    "**Thoughts:** Slow, but it holds.\n\n",
    `**Link to work:** [Part ${index + 1}](https://example.org/part/${index + 1})\n\n`,
  ].join("");
}
