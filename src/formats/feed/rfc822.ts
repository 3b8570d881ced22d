import { civilParts, parseIsoDay } from "../../core/day.ts";
import { MONTHS, weekdayName } from "../../core/dayWords.ts";

/** `Sun, 10 Jan 2027 22:30:00 +0100`, from the same moment as RFC 3339. */
export function rfc822(moment: string): string {
  const [, date = "", clock = "", zone = ""] = /^(.{10})T(\d\d:\d\d:\d\d)(.*)$/.exec(moment) ?? [];
  const day = parseIsoDay(date) ?? 0;
  const { year, month, dom } = civilParts(day);
  const name = MONTHS[month - 1]?.slice(0, 3) ?? "";
  const offset = zone === "Z" ? "+0000" : zone.replace(":", "");
  const two = String(dom).padStart(2, "0");
  return `${weekdayName(day)}, ${two} ${name} ${String(year).padStart(4, "0")} ${clock} ${offset}`;
}
