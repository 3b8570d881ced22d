/** `1 word`, `84 words`, `2 entries`: a number and what it counts. */
export function count(number: number, noun: string, nouns = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : nouns}`;
}

/** `39/180`; from the goal on what is more than it: `180/180 · +3` */
export function outOf(days: number, goal: number): string {
  return days > goal ? `${goal}/${goal} · +${days - goal}` : `${days}/${goal}`;
}
