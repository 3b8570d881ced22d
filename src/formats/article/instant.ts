import { isoDay } from "../../core/day.ts";
import { clockTime } from "../../core/dayWords.ts";
import { civilDay, wallMinutes } from "../../core/moment.ts";
import type { Article } from "./article.ts";

const LAST_MINUTE = 23 * 60 + 59;

/**
 * When an article's day was first written, as RFC 3339 with the learner's offset. What was written past midnight or
 * late takes the day's last minute: the date is that of the day, and never one still to come.
 */
export function articleInstant({ day, entries: [first] }: Article): string {
  const { writtenAt, zone, offset, dayEnd } = first;
  const moment = { instant: writtenAt, zone, offset, dayEnd };
  const later = civilDay(moment) > day;
  const seconds = later ? 0 : Math.floor(writtenAt / 1000) % 60;
  return `${isoDay(day)}T${clockTime(later ? LAST_MINUTE : wallMinutes(moment))}:${two(seconds)}${zoneOffset(offset)}`;
}

/** When any entry of an article was last changed, as RFC 3339; null when none was. */
export function revisedInstant({ entries }: Article): string | null {
  const last = entries.reduce((a, b) => ((b.revisedAt ?? 0) > (a.revisedAt ?? 0) ? b : a));
  if (last.revisedAt === null) return null;
  const { revisedAt: instant, zone, offset, dayEnd } = last;
  const moment = { instant, zone, offset, dayEnd };
  const seconds = Math.floor(instant / 1000) % 60;
  return `${isoDay(civilDay(moment))}T${clockTime(wallMinutes(moment))}:${two(seconds)}${zoneOffset(offset)}`;
}

function zoneOffset(minutes: number): string {
  return `${minutes < 0 ? "-" : "+"}${clockTime(Math.abs(minutes))}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
