/** Minutes after midnight; null where no time is given, undefined for one that never was. */
export type ReadTime = number | null | undefined;

const CLOCK = /^(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?\s*(?:([ap])\.?m\.?)?$/i;

/** `09:00`, `9:00 PM`, `21:30:15`. */
export function readTime(text: string | null): ReadTime {
  if (text === null || text.trim() === "") return null;
  const match = CLOCK.exec(text.trim());
  if (match === null) return undefined;
  const [hour, minute, half] = [Number(match[1]), Number(match[2]), match[4]?.toLowerCase()];
  if (minute > 59 || hour > 23 || (half !== undefined && (hour < 1 || hour > 12))) return undefined;
  const hours = half === undefined ? hour : (hour % 12) + (half === "p" ? 12 : 0);
  return hours * 60 + minute;
}
