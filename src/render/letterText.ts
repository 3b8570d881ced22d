import { count } from "../core/count.ts";
import type { Day } from "../core/day.ts";
import { longDay } from "../core/dayWords.ts";
import type { Letter } from "../core/letter.ts";
import { bodyLines } from "./bodyLines.ts";
import { type Row, table } from "./columns.ts";
import type { Screen } from "./screen.ts";

const DAY = 86_400_000;

/** A letter that was opened: when it was written, and what it says. */
export function letterText({ number, writtenAt }: Letter, body: string, { columns, paint }: Screen): string {
  const written = longDay(Math.floor(writtenAt / DAY));
  return [paint.dim(`Letter ${number}, written ${written}`), "", ...bodyLines(body, columns)].join("\n");
}

/** Every letter and whether it may be read; what it says stays in it. */
export function letterListText(letters: readonly Letter[], today: Day, { columns, paint }: Screen): string {
  if (letters.length === 0) return "No letters.";
  const rows = letters.map(({ number, opens, writtenAt, openedAt }): Row => {
    const state =
      openedAt !== null ? "opened" : opens <= today ? "can be opened" : `sealed, ${count(opens - today, "day")} to go`;
    return [`${number}`, `opens ${longDay(opens)}`, state, `written ${longDay(Math.floor(writtenAt / DAY))}`];
  });
  const layout = [
    { align: "right" as const, paint: paint.bold },
    {},
    { flexible: true, wraps: true },
    { drop: 1, paint: paint.dim },
  ];
  return table(layout, rows, columns).join("\n");
}
