import { type Day, parseIsoDay } from "../../core/day.ts";
import { readTime } from "./wallTime.ts";
import { dayIn, findDate } from "./writtenDate.ts";

/** When something was written, by its source: the civil date there, and the time if it tells. */
export interface SourceMoment {
  day: Day;
  at: number | null;
  /** Minutes east of UTC; null where it is not told. */
  offset: number | null;
}

const STAMP =
  /^(\d{4}-\d{2}-\d{2})(?:[T ]+(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[AaPp]\.?[Mm]\.?)?)\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?$/;
const FARTHEST = 14 * 60;

/** A date as front matter has it: `2027-01-10`, with a time and an offset, or in words with its year. Null for another. */
export function readSourceMoment(value: unknown): SourceMoment | null {
  if (typeof value !== "string" || value.length > 100) return null;
  const text = value.trim();
  const stamp = STAMP.exec(text);
  if (stamp !== null) {
    const day = parseIsoDay(stamp[1] ?? "");
    const at = readTime(stamp[2] ?? null);
    const offset = offsetOf(stamp[3]);
    return day === null || at === undefined || offset === undefined ? null : { day, at, offset };
  }
  const date = findDate(text);
  if (date?.year == null || date.swapped !== null || date.start > 0) return null;
  const day = dayIn(date.year, date.md);
  const at = readTime(text.slice(date.end).replace(/^[\s,]+(?:at\s+)?/, ""));
  return day === null || at === undefined ? null : { day, at, offset: null };
}

/** Null where none is given, undefined for one no place has. */
function offsetOf(text: string | undefined): number | null | undefined {
  if (text === undefined) return null;
  if (text === "Z" || text === "UTC") return 0;
  const digits = text.replace(":", "");
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5));
  if (minutes > FARTHEST) return undefined;
  return digits.startsWith("-") ? -minutes : minutes;
}
