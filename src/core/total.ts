/** Sums over a stretch of days. */
export interface Total {
  /** Days with entries. */
  days: number;
  entries: number;
  words: number;
  minutes: number;
  /** Days with an entry on time, and those with late ones only; the others are history. */
  onTime: number;
  late: number;
}

/** Days written so late that no streak counts them. */
export function historyDays({ days, onTime, late }: Total): number {
  return days - onTime - late;
}
