import type { TopicState } from "../../core/curriculum.ts";
import type { Day } from "../../core/day.ts";
import { longDay } from "../../core/dayWords.ts";
import type { CurriculumProgress, UnitProgress } from "../../core/progress.ts";
import { type Html, html } from "../report/html.ts";
import { cut } from "../width.ts";
import { type Picture, words } from "./frame.ts";

export interface CardPicture {
  title: string;
  today: Day;
  written: number;
  /** Null without a goal. */
  goal: number | null;
  streak: number;
  best: number;
  published: number;
  /** Those with something done, or all. */
  curricula: readonly CurriculumProgress[];
}

const WIDTH = 640;
const EDGE = 32;
const INNER = WIDTH - 2 * EDGE;
/** One curriculum takes the whole width, two share it. */
const WIDE = { wide: INNER, title: 44, bar: 224 };
const HALF = { wide: 272, title: 20, bar: 96 };
type Column = typeof WIDE;
const ROW = 22;
const RULER = 138;
const LISTS = 196;

/** The figures on one card: days written, the streak, how far each unit is. */
export function cardPicture(card: CardPicture): Picture {
  const { title, today, curricula } = card;
  const shown = curricula.slice(0, 2);
  const rows = Math.max(0, ...shown.map(({ units }) => units.length));
  const more = curricula.length - shown.length;
  const bottom = shown.length === 0 ? RULER + 24 : LISTS + 14 + rows * ROW;
  const when = longDay(today);
  return {
    name: "card",
    width: WIDTH,
    height: bottom + EDGE - 8 + (more > 0 ? 16 : 0),
    title: `${title}: ${figuresOf(card)}`,
    description: descriptionOf(card, when),
    drawing: [
      words(EDGE, 42, cut(title, 48), { size: 14, bold: true }),
      words(WIDTH - EDGE, 42, when, { size: 12, anchor: "end", kind: "quiet" }),
      ...days(card),
      ...figures(card),
      ruler(card),
      ...shown.flatMap((curriculum, index) => {
        const share = shown.length === 1 ? WIDE : HALF;
        return column(curriculum, EDGE + index * (INNER - share.wide), share);
      }),
      ...(more > 0 ? [words(EDGE, bottom + 14, `and ${more} more`, { size: 11, kind: "quiet" })] : []),
    ],
  };
}

/** `85/180 days written`, in large. */
function days({ written, goal }: CardPicture): Html[] {
  const whole = goal === null ? html`` : html`<tspan class="quiet" font-size="24" dx="3">/${goal}</tspan>`;
  return [
    html`<text class="ink" x="${EDGE - 2}" y="104" font-size="56" font-weight="600">${written}${whole}</text>`,
    words(EDGE, 124, written === 1 && goal === null ? "day written" : "days written", { size: 12, kind: "quiet" }),
  ];
}

function figures({ streak, best, published }: CardPicture): Html[] {
  const told = [
    ["streak", streak],
    ["best", best],
    ["published", published],
  ] as const;
  return told
    .filter(([name, number]) => number > 0 || (name === "streak" && best === 0))
    .toReversed()
    .flatMap(([name, number], index) => {
      const x = WIDTH - EDGE - index * 84;
      return [
        words(x, 104, String(number), { size: 26, bold: true, anchor: "end" }),
        words(x, 124, name, { size: 12, anchor: "end", kind: "quiet" }),
      ];
    });
}

/** A tick for each day of the goal where they are few enough to be told apart, else a bar. */
function ruler({ written, goal }: CardPicture): Html {
  if (goal === null) return html`<rect class="rule" x="${EDGE}" y="${RULER}" width="${INNER}" height="1"/>`;
  if (goal > 288) {
    const full = Math.floor((INNER * Math.min(written, goal)) / goal);
    return html`<rect class="l0" x="${EDGE}" y="${RULER}" width="${INNER}" height="12" rx="3"/><rect class="l4" x="${EDGE}" y="${RULER}" width="${full}" height="12" rx="3"/>`;
  }
  const pitch = INNER / goal;
  const ticks = (from: number, to: number) =>
    Array.from(
      { length: Math.max(0, to - from) },
      (_, index) =>
        `M${Math.round((EDGE + (from + index) * pitch) * 100) / 100} ${RULER}h${Math.round(pitch * 0.62 * 100) / 100}v12h-${Math.round(pitch * 0.62 * 100) / 100}z`,
    ).join("");
  const reached = Math.min(written, goal);
  return html`<path class="l0" d="${ticks(reached, goal)}"/><path class="l4" d="${ticks(0, reached)}"/>`;
}

function column({ title, done, total, units }: CurriculumProgress, x: number, share: Column): Html[] {
  return [
    words(x, LISTS, cut(title, share.title), { size: 13, bold: true }),
    words(x + share.wide, LISTS, `${done}/${total}`, { size: 12, anchor: "end", kind: "quiet" }),
    ...units.map((unit, index) => unitRow(unit, { x, y: LISTS + 14 + index * ROW }, share)),
  ];
}

/** A unit's title and a piece for each of its topics. */
function unitRow(
  { title, done, total, topics }: UnitProgress,
  { x, y }: { x: number; y: number },
  share: Column,
): Html {
  const pitch = share.bar / Math.max(1, topics.length);
  const gap = pitch > 5 ? 2 : 0;
  const left = x + share.wide - share.bar - 34;
  const piece = (state: TopicState, index: number) =>
    html`<rect class="${FILLS[state]}" x="${Math.round((left + index * pitch) * 10) / 10}" y="${y + 4}" width="${Math.round((pitch - gap) * 10) / 10}" height="8" rx="${gap}"/>`;
  return html`${words(x, y + 12, cut(title, share.title), { size: 12 })}${topics.map(({ state }, index) => piece(state, index))}${words(x + share.wide, y + 12, `${done}/${total}`, { size: 11, anchor: "end", kind: "quiet" })}`;
}

const FILLS: Readonly<Record<TopicState, string>> = {
  done: "l4",
  recalled: "l4",
  studied: "l2",
  new: "l0",
  skipped: "rule",
};

function figuresOf({ written, goal, streak, best }: CardPicture): string {
  const parts = [`written ${written}${goal === null ? "" : `/${goal}`}`];
  if (streak > 0) parts.push(`streak ${streak}`);
  if (best > 0) parts.push(`best ${best}`);
  return parts.join(" · ");
}

function descriptionOf(card: CardPicture, when: string): string {
  const units = card.curricula.map(({ title, done, total }) => `${title}: ${done} of ${total} topics finished`);
  const online = card.published > 0 ? ` · published ${card.published}` : "";
  return `On ${when}: ${figuresOf(card)}${online}. ${units.join(". ")}${units.length > 0 ? "." : ""}`;
}
