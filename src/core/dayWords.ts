import { civilParts, type Day, weekday } from "./day.ts";

export const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** Beyond this many days, a date without its year could be taken for another year's. */
const YEAR_IS_PLAIN = 180;

/** `Sun` */
export function weekdayName(day: Day): string {
  return short(WEEKDAYS[weekday(day)]);
}

/** `Mon 11`: enough within the last weeks. */
export function dayInMonth(day: Day): string {
  return `${weekdayName(day)} ${civilParts(day).dom}`;
}

/** `Sun 10 Jan`; with the year, `Sun 10 Jan 2027`, when that is far from `near`. */
export function shortDay(day: Day, near: Day = day): string {
  const { year, month } = civilParts(day);
  const name = `${dayInMonth(day)} ${short(MONTHS[month - 1])}`;
  return Math.abs(day - near) > YEAR_IS_PLAIN ? `${name} ${year}` : name;
}

/** `Sun 10 Jan 2027` */
export function longDay(day: Day): string {
  return `${shortDay(day)} ${civilParts(day).year}`;
}

/** `04:00`, from minutes after midnight. */
export function clockTime(minutes: number): string {
  const pad = (part: number) => String(part).padStart(2, "0");
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** `25 min`, `2 h 05` */
export function minutesWords(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")}`;
}

function short(name: string | undefined): string {
  return (name ?? "").slice(0, 3);
}
