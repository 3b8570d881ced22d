import { type Html, html } from "./html.ts";

/** More days than this share a tick. */
const TICKS = 366;

/** A tick for every day of the goal: tall ones are written, short ones to come. */
export function ruler(written: number, goal: number): Html {
  const ticks = Math.min(goal, TICKS);
  const done = Math.min(ticks, Math.floor((written / goal) * ticks));
  const at = (tick: number) => `${Math.round(((tick + 0.5) / ticks) * 100_000) / 1000}%`;
  const tick = (index: number) =>
    index < done
      ? html`<line class="done" x1="${at(index)}" x2="${at(index)}" y1="0" y2="100%"/>`
      : html`<line x1="${at(index)}" x2="${at(index)}" y1="62%" y2="100%"/>`;
  return html`<svg class="ruler" role="img" aria-label="${written} of ${goal} days written">${Array.from({ length: ticks }, (_, index) => tick(index))}</svg>`;
}
