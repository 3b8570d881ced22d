/**
 * `████░░░░░░`: how much of `total` is done. Full only when all is done, with a block from the first one on; so it never
 * says more, or less, than the figures beside it. `columns` is at least 2.
 */
export function bar(done: number, total: number, columns = 10): string {
  const blocks = full(done, total, columns);
  return "█".repeat(blocks) + "░".repeat(columns - blocks);
}

function full(done: number, total: number, columns: number): number {
  if (total <= 0 || done <= 0) return 0;
  if (done >= total) return columns;
  return Math.min(columns - 1, Math.max(1, Math.floor((done / total) * columns)));
}
