import type { Day } from "../../core/day.ts";
import { monthShort } from "./dates.ts";
import { type Html, html } from "./html.ts";

/** The plot is as high as this, the names of months stand below. */
export const PLOT = 200;
const AXIS = 26;

/** A chart whose places across are percentages, so that it is as wide as the page and its words keep their size. */
export interface Chart {
  id: string;
  title: string;
  /** What it shows, in a sentence, for who cannot see it. */
  description: string;
  scale: Scale;
  drawing: readonly Html[];
}

/** What the height of a plot means: lines across at every `step` up to `top`, each named. */
export interface Scale {
  top: number;
  step: number;
  name(value: number): string;
}

export function chart({ id, title, description, scale, drawing }: Chart): Html {
  return html`<div class="plot"><svg class="scale" aria-hidden="true" focusable="false" height="${PLOT + AXIS}">${steps(scale).map((value) => scaleName(value, scale))}</svg><svg class="chart" role="img" aria-labelledby="${id}-title ${id}-desc" height="${PLOT + AXIS}"><title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>${gridLines(scale)}${drawing}</svg></div>`;
}

/** Every step, and the top where it stands clear of the last one. */
function steps({ top, step }: Scale): number[] {
  const values = Array.from({ length: Math.floor(top / step) }, (_, index) => (index + 1) * step);
  return top - (values.at(-1) ?? 0) >= step / 2 ? [...values, top] : values;
}

function scaleName(value: number, { top, name }: Scale): Html {
  return html`<text class="axis" x="0" y="${down(value, top) + 4}">${name(value)}</text>`;
}

function gridLines(scale: Scale): Html[] {
  const line = (y: number, kind: string) => html`<line class="${kind}" x1="0" x2="100%" y1="${y}" y2="${y}"/>`;
  return [...steps(scale).map((value) => line(down(value, scale.top), "grid")), line(PLOT, "base")];
}

/** `12.5%` of the way from `from` to `to`. */
export function across(at: number, from: number, to: number): string {
  return `${rounded((100 * (at - from)) / Math.max(1, to - from))}%`;
}

/** How far down a value is when `top` is the highest. */
export function down(value: number, top: number): number {
  return rounded(PLOT - (PLOT * value) / Math.max(1, top));
}

/** The name of each month where it begins. */
export function monthNames(from: Day, to: Day, firsts: readonly Day[]): Html[] {
  const room = Math.ceil(firsts.length / 13);
  return firsts
    .filter((_, index) => index % room === 0)
    .filter((first) => first >= from && to - first > (to - from) / 40)
    .map(
      (first) => html`<text class="axis" x="${across(first, from, to)}" y="${PLOT + 19}">${monthShort(first)}</text>`,
    );
}

/** A step that gives a handful of lines: 1, 2 or 5 times a power of ten, at least 1. */
export function stepFor(top: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, top / 4)));
  return [1, 2, 5, 10].map((times) => times * power).find((step) => top / step <= 4.5) ?? power * 10;
}

/** A line through points of a plot `top` high, stretched to the chart's width. */
export function curve(points: readonly (readonly [x: number, value: number])[], { from, to, top }: Frame): string {
  return points
    .map(
      ([x, value], index) =>
        `${index === 0 ? "M" : "L"}${rounded((1000 * (x - from)) / Math.max(1, to - from))} ${down(value, top)}`,
    )
    .join("");
}

export interface Frame {
  from: number;
  to: number;
  top: number;
}

/** Paths made by `curve`, whatever the width. */
export function stretched(paths: readonly Html[]): Html {
  return html`<svg x="0" y="0" width="100%" height="${PLOT}" viewBox="0 0 1000 ${PLOT}" preserveAspectRatio="none" class="stretched">${paths}</svg>`;
}

/** The figures of a chart, to be opened. */
export function figures(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): Html {
  const [first, ...rest] = head;
  return html`<details class="figures"><summary>${caption}</summary><div class="scroll"><table><caption class="unseen">${caption}</caption><thead><tr><th scope="col">${first ?? ""}</th>${rest.map((name) => html`<th scope="col" class="number">${name}</th>`)}</tr></thead><tbody>${rows.map(
    ([name, ...values]) =>
      html`<tr><th scope="row">${name ?? ""}</th>${values.map((value) => html`<td class="number">${value}</td>`)}</tr>`,
  )}</tbody></table></div></details>`;
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}
