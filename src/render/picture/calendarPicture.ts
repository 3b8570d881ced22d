import type { Mark, MarkedDay } from "../../core/calendarMarks.ts";
import { count } from "../../core/count.ts";
import { civilParts, type Day } from "../../core/day.ts";
import { longDay, MONTHS } from "../../core/dayWords.ts";
import { type Html, html } from "../report/html.ts";
import { MEANINGS } from "../report/marks.ts";
import { CELL, dayCell, type Level, levelOf, PITCH } from "./dayCell.ts";
import { type Picture, words } from "./frame.ts";
import { drawnWidth, inRoom } from "./room.ts";

export interface CalendarPicture {
  /** From a Monday on; days to come have the mark `none`. */
  marks: readonly MarkedDay[];
  today: Day;
  /** Words that may be told of, by day. */
  written: ReadonlyMap<Day, number>;
  title: string;
  /** `written 85/180 · streak 12` */
  figures: string;
}

const WEEK = 7;
const EDGE = 20;
const LEFT = EDGE + 34;
const TOP = 68;
const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];

/** Weeks as columns from Monday to Sunday, months above, what the shapes mean below. */
export function calendarPicture(source: CalendarPicture): Picture {
  const { marks, written, title, figures } = source;
  const weeks = Math.ceil(marks.length / WEEK);
  const width = Math.max(LEFT + weeks * PITCH - (PITCH - CELL) + EDGE, 460);
  const room = width - 2 * EDGE - 20 - drawnWidth(figures, { size: 12 });
  const bottom = TOP + WEEK * PITCH;
  const legend = legendOf(source, bottom + 16, width);
  const begins = marks.findIndex(({ mark }) => mark !== "none");
  const cell = ({ day, mark }: MarkedDay, index: number) =>
    index < begins
      ? html``
      : html`<g transform="translate(${LEFT + Math.floor(index / WEEK) * PITCH} ${TOP + (index % WEEK) * PITCH})">${dayCell(mark, levelOf(written.get(day) ?? 0))}</g>`;
  return {
    name: "calendar",
    width,
    height: legend.bottom + EDGE - 4,
    title: `${title}: ${figures}`,
    description: descriptionOf(source),
    drawing: [
      words(EDGE, 32, inRoom(title, room, { size: 14, bold: true }), { size: 14, bold: true }),
      words(width - EDGE, 32, figures, { size: 12, anchor: "end", kind: "quiet" }),
      ...monthNames(marks),
      ...["Mon", "Wed", "Fri", "Sun"].map((name, row) =>
        words(EDGE, TOP + row * 2 * PITCH + 10, name, { size: 10, kind: "quiet" }),
      ),
      html`<g>${marks.map(cell)}</g>`,
      ...legend.drawing,
    ],
  };
}

/** Each month's name above the column of its first day; the first column's, where the next is not too near. */
function monthNames(marks: readonly MarkedDay[]): Html[] {
  const firsts = marks.flatMap(({ day }, index) =>
    civilParts(day).dom === 1 || index === 0 ? [{ day, week: Math.floor(index / WEEK) }] : [],
  );
  return firsts
    .filter(({ week }, index) => (firsts[index + 1]?.week ?? Number.POSITIVE_INFINITY) - week >= 2)
    .map(({ day, week }) => {
      const name = (MONTHS[civilParts(day).month - 1] ?? "").slice(0, 3);
      return words(LEFT + week * PITCH, TOP - 10, name, { size: 10, kind: "quiet" });
    });
}

/** What shapes appear and mean; the scale of words. */
function legendOf({ marks }: CalendarPicture, top: number, width: number): { drawing: Html[]; bottom: number } {
  const shown = new Set(marks.map(({ mark }) => mark));
  const signs = MEANINGS.filter(([mark]) => shown.has(mark) && mark !== "on-time");
  const scale = [
    words(LEFT, top + 10, "fewer words", { size: 10, kind: "quiet" }),
    ...LEVELS.slice(1).map(
      (level, index) =>
        html`<g transform="translate(${LEFT + 70 + index * PITCH} ${top})">${dayCell("on-time", level)}</g>`,
    ),
    words(LEFT + 70 + 4 * PITCH + 2, top + 10, "more", { size: 10, kind: "quiet" }),
  ];
  const wide = (meaning: string) => 17 + drawnWidth(meaning, { size: 10 }) + 16;
  const all = signs.reduce((sum, [, meaning]) => sum + wide(meaning), 0);
  const beside = LEFT + 190 + all - 16 <= width - EDGE;
  let x = beside ? LEFT + 190 : LEFT;
  let y = beside || signs.length === 0 ? top : top + 20;
  const items = signs.map(([mark, meaning]) => {
    if (x + wide(meaning) - 16 > width - EDGE) {
      x = LEFT;
      y += 20;
    }
    const item = html`<g transform="translate(${Math.round(x)} ${y})">${dayCell(mark, 2)}</g>${words(Math.round(x) + 17, y + 10, meaning, { size: 10, kind: "quiet" })}`;
    x += wide(meaning);
    return item;
  });
  return { drawing: [...scale, ...items], bottom: y + CELL };
}

function descriptionOf({ marks, today }: CalendarPicture): string {
  const past = marks.filter(({ day, mark }) => day <= today && mark !== "none");
  const first = past[0]?.day ?? today;
  const times = (mark: Mark) => past.filter((marked) => marked.mark === mark).length;
  const parts = MEANINGS.filter(([mark]) => times(mark) > 0).map(([mark, meaning]) => `${meaning} ${times(mark)}`);
  return `${count(past.length, "day")} from ${longDay(first)} to ${longDay(today)}, a square each, weeks as columns: ${parts.join(", ")}.`;
}
