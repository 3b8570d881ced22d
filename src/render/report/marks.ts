import type { Mark } from "../../core/calendarMarks.ts";
import { constant, type Html, html } from "./html.ts";

/** What each shape means, in the order of the legend. Days outside the goal explain themselves. */
export const MEANINGS: readonly (readonly [Mark, string])[] = [
  ["on-time", "on time"],
  ["late", "late"],
  ["history", "history"],
  ["freeze", "freeze"],
  ["rest", "rest"],
  ["travel", "travel"],
  ["missed", "missed"],
  ["open", "still open"],
];

const WORDS = new Map<Mark, string>(MEANINGS);

const SQUARE = 'x="4.5" y="4.5" width="15" height="15" rx="3"';
const DRAWN: Readonly<Record<Mark, string>> = {
  "on-time": `<rect ${SQUARE} fill="currentColor" stroke="currentColor"/>`,
  late: `<rect ${SQUARE}/><path d="M12 4.5H7.5a3 3 0 0 0-3 3v9a3 3 0 0 0 3 3H12z" fill="currentColor"/>`,
  history: `<rect ${SQUARE}/>`,
  freeze: '<path d="M12 6v12M6.8 9l10.4 6M17.2 9 6.8 15"/>',
  rest: '<path d="M7 12h10"/>',
  travel: '<path d="M6 12h11.5M13 7.5l4.5 4.5-4.5 4.5"/>',
  missed: '<path d="m8.5 8.5 7 7m0-7-7 7"/>',
  open: '<circle cx="12" cy="12" r="6.5"/>',
  none: '<circle cx="12" cy="12" r="1" fill="currentColor" stroke="none"/>',
};

/** Every shape once; `shape` points at them. */
export const SHAPES: Html = constant(
  `<svg width="0" height="0" class="shapes" aria-hidden="true" focusable="false"><defs>${Object.entries(DRAWN)
    .map(
      ([mark, drawn]) =>
        `<symbol id="m-${mark}" viewBox="0 0 24 24"><g fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">${drawn}</g></symbol>`,
    )
    .join("")}</defs></svg>`,
);

/** The shape of a mark, for eyes alone: words stand beside it. */
export function shape(mark: Mark): Html {
  return html`<svg class="mark ${mark}" aria-hidden="true" focusable="false"><use href="#m-${mark}"/></svg>`;
}

export function meaning(mark: Mark): string {
  return WORDS.get(mark) ?? "";
}
