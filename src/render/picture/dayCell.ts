import type { Mark } from "../../core/calendarMarks.ts";
import { constant, type Html, html } from "../report/html.ts";

/** A cell's side, and what stands between two. */
export const CELL = 12;
export const PITCH = 16;

/** 0 to 4: how much was written that day. */
export type Level = 0 | 1 | 2 | 3 | 4;

/** Words from which a night has each level beyond the first. */
const STEPS = [30, 100, 250] as const;

/** The level of a written day, from the words that may be told of: 1 at least. */
export function levelOf(words: number): Level {
  return (1 + STEPS.filter((step) => words >= step).length) as Level;
}

const SQUARE = '<rect width="12" height="12" rx="2"';
const EMPTY = `${SQUARE} class="l0"/>`;

/** What lies on an empty cell, by shape and not by colour alone. */
const SIGNS: Readonly<Partial<Record<Mark, string>>> = {
  freeze: '<path class="line s-quiet" d="M6 2.8v6.4M3.2 4.4l5.6 3.2M8.8 4.4 3.2 7.6"/>',
  rest: '<path class="line s-quiet" d="M3.5 6h5"/>',
  travel: '<path class="line s-quiet" d="M3 6h6M6.8 3.8 9 6 6.8 8.2"/>',
  missed: '<path class="line s-quiet" d="m4 4 4 4m0-4-4 4"/>',
  open: '<circle class="line s-ink" cx="6" cy="6" r="2.6"/>',
};

/** A day as a square: full where it was written, the fuller the more; a sign where it was not. */
export function dayCell(mark: Mark, level: Level): Html {
  switch (mark) {
    case "on-time":
      return html`<rect width="12" height="12" rx="2" class="l${level}"/>`;
    case "late":
      return html`<rect width="12" height="12" rx="2" class="l${level}"/><path class="paper" d="M12 3v7a2 2 0 0 1-2 2H3z"/><path class="late" d="M12 5.6V10a2 2 0 0 1-2 2H5.6z"/>`;
    case "history":
      return constant('<rect x=".75" y=".75" width="10.5" height="10.5" rx="1.6" class="line s-l3"/>');
    case "none":
      return constant(EMPTY);
    default:
      return constant(EMPTY + (SIGNS[mark] ?? ""));
  }
}
