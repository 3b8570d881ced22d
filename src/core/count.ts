/** `1 word`, `84 words`, `2 entries`: a number and what it counts. */
export function count(number: number, noun: string, nouns = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : nouns}`;
}
