/** Sums over a stretch of days. */
export interface Total {
  /** Days with entries. */
  days: number;
  entries: number;
  words: number;
  minutes: number;
  /** Days with an entry on time, and those with late ones only. */
  onTime: number;
  late: number;
}
