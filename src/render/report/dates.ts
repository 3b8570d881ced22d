import { civilParts, type Day, isoDay, weekday } from "../../core/day.ts";
import { MONTHS, WEEKDAYS } from "../../core/dayWords.ts";
import { type Html, html } from "./html.ts";

/** `10 January` */
export function dayAndMonth(day: Day): string {
  const { month, dom } = civilParts(day);
  return `${dom} ${MONTHS[month - 1]}`;
}

/** `10 January 2027` */
export function fullDay(day: Day): string {
  return `${dayAndMonth(day)} ${civilParts(day).year}`;
}

/** `January 2027` */
export function monthOf(day: Day): string {
  const { year, month } = civilParts(day);
  return `${MONTHS[month - 1]} ${year}`;
}

/** `Jan` */
export function monthShort(day: Day): string {
  return (MONTHS[civilParts(day).month - 1] ?? "").slice(0, 3);
}

/** `Sunday 10 January` */
export function weekdayAndDay(day: Day): string {
  return `${WEEKDAYS[weekday(day)]} ${dayAndMonth(day)}`;
}

/** A date a machine can read too. */
export function time(day: Day, words: string): Html {
  return html`<time datetime="${isoDay(day)}">${words}</time>`;
}

/** `2 h 05 min` */
export function duration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, "0")} min`;
}
