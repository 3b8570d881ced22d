/** PACE of DESIGN section 14, with the days as ISO dates. */
export interface PaceFigures {
  /** Nights a week: to reach the goal by its aim, and over the last 28 days. Null once the aim has passed. */
  required: number | null;
  actual: number;
  /** Null when nothing was written of late. */
  finish: string | null;
  earliest: string | null;
  latest: string | null;
}

/** The pace in parts: what is needed, what is, where that leads. Forecasts name their range. */
export function paceParts(pace: PaceFigures | null, day: (iso: string) => string): string[] {
  if (pace === null) return ["too early to tell"];
  const { required, actual, finish } = pace;
  const reachable = required !== null && required <= 7;
  return [
    // More than every night cannot be asked of anybody.
    ...(required === null
      ? []
      : [reachable ? `${required.toFixed(1)} nights a week needed` : "out of reach by the aim"]),
    `${actual.toFixed(1)}${reachable ? "" : " nights a week"} of late`,
    ...(finish === null ? [] : [`finish ${day(finish)}${range(pace, day)}`]),
  ];
}

function range({ earliest, latest }: PaceFigures, day: (iso: string) => string): string {
  if (earliest === null) return "";
  if (latest === null) return ` (${day(earliest)} or later)`;
  return earliest === latest ? "" : ` (${day(earliest)} – ${day(latest)})`;
}
