import { clean } from "../core/clean.ts";
import type { Day } from "../core/day.ts";
import { shortDay, WEEKDAYS } from "../core/dayWords.ts";
import { isAhead, type Rest } from "../core/rest.ts";
import type { Screen } from "./screen.ts";
import { wrap, wrapped } from "./width.ts";

/** `on Sundays from Mon 11 Jan`, `from Fri 1 Jan to Sun 3 Jan: New Year` */
export function restLine({ weekday, starts, ends, why }: Rest): string {
  const reason = why === null ? "" : `: ${clean(why)}`;
  if (weekday !== null) {
    const until = ends === null ? "" : ` to ${shortDay(ends)}`;
    return `on ${WEEKDAYS[weekday]}s from ${shortDay(starts)}${until}${reason}`;
  }
  if (ends === starts) return `on ${shortDay(starts)}${reason}`;
  return `from ${shortDay(starts)} to ${ends === null ? "further notice" : shortDay(ends)}${reason}`;
}

/** The rests ahead, then those that are over. */
export function restsText(rests: readonly Rest[], { today, columns, paint }: Screen & { today: Day }): string {
  if (rests.length === 0) return wrapped("No rest is planned. Plan one: journey rest sundays", columns);
  const lines = (chosen: readonly Rest[]) => chosen.flatMap((rest) => wrap(`  – ${restLine(rest)}`, columns, "    "));
  const ahead = lines(rests.filter((rest) => isAhead(rest, today)));
  const over = lines(rests.filter((rest) => !isAhead(rest, today)));
  return [
    ...(ahead.length > 0 ? [paint.bold("Planned"), ...ahead] : []),
    ...(over.length > 0 ? [paint.bold("Over"), ...over.map(paint.dim)] : []),
  ].join("\n");
}
