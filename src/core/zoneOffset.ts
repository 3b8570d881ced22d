import type { Day } from "./day.ts";

const MINUTE = 60_000;
const DAY = 1440;

/** Answers how many minutes east of UTC a wall clock in a zone is, at minutes after a day's midnight. */
export type OffsetAt = (day: Day, minutes: number) => number;

/** The offsets of a zone as Intl knows them; `otherwise` in a zone it does not. */
export function offsetsOf(zone: string, otherwise: number): OffsetAt {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  } catch {
    return () => otherwise;
  }
  const known = new Map<number, number>();
  const at = (instant: number): number => {
    // Offsets change on quarters of an hour.
    const key = Math.floor(instant / (15 * MINUTE));
    const offset = known.get(key) ?? read(format, instant, otherwise);
    known.set(key, offset);
    return offset;
  };
  return (day, minutes) => {
    const wall = (day * DAY + minutes) * MINUTE;
    const near = at(wall - otherwise * MINUTE);
    return at(wall - near * MINUTE);
  };
}

function read(format: Intl.DateTimeFormat, instant: number, otherwise: number): number {
  const name = format.formatToParts(instant).find(({ type }) => type === "timeZoneName")?.value ?? "";
  if (name === "GMT") return 0;
  const [, sign, hours, minutes] = /^GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  if (sign === undefined) return otherwise;
  const offset = Number(hours) * 60 + Number(minutes);
  return sign === "-" ? -offset : offset;
}
