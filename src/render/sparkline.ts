const BLOCKS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] as const;

/** A line of blocks, one a value, the highest the fullest; a value of 0 is a dot, so that nothing looks like little. */
export function sparkline(values: readonly number[]): string {
  const most = Math.max(0, ...values);
  return values
    .map((value) => (value <= 0 ? "·" : (BLOCKS[Math.ceil((value / most) * BLOCKS.length) - 1] ?? BLOCKS[0])))
    .join("");
}
