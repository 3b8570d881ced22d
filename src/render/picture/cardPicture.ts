import type { TopicState } from "../../core/curriculum.ts";
import type { Day } from "../../core/day.ts";
import { longDay, shortDay } from "../../core/dayWords.ts";
import type { CurriculumProgress, UnitProgress } from "../../core/progress.ts";
import { publishedWords, type Written, writtenWords } from "../nightly.ts";
import { type Html, html } from "../report/html.ts";
import { type Picture, words } from "./frame.ts";
import { inRoom } from "./room.ts";

export interface CardPicture {
  title: string;
  today: Day;
  written: Written;
  streak: number;
  best: number;
  published: Written;
  /** Those with something done, or all. */
  curricula: readonly CurriculumProgress[];
}

const WIDTH = 640;
const EDGE = 32;
const INNER = WIDTH - 2 * EDGE;
/** One curriculum takes the whole width, a row's bar beside its title; two share it, the bar below. */
const WIDE = { wide: INNER, bar: 224, row: 22, below: false };
const HALF = { wide: 272, bar: 238, row: 34, below: true };
type Column = typeof WIDE;
const COUNT = 34;
const RULER = 138;
const LISTS = 196;

/** The figures on one card: days written, the streak, how far each unit is. */
export function cardPicture(card: CardPicture): Picture {
  const { title, today, curricula } = card;
  const shown = curricula.slice(0, 2);
  const share = shown.length === 1 ? WIDE : HALF;
  const rows = Math.max(0, ...shown.map(({ units }) => units.length));
  const more = curricula.length - shown.length;
  const bottom = shown.length === 0 ? RULER + 24 : LISTS + 14 + rows * share.row;
  const when = longDay(today);
  return {
    name: "card",
    width: WIDTH,
    height: bottom + EDGE - 8 + (more > 0 ? 16 : 0),
    title: `${title}: ${figuresOf(card)}`,
    description: descriptionOf(card, when),
    drawing: [
      words(EDGE, 42, inRoom(title, INNER - 110, { size: 14, bold: true }), { size: 14, bold: true }),
      words(WIDTH - EDGE, 42, when, { size: 12, anchor: "end", kind: "quiet" }),
      ...days(card),
      ...figures(card),
      ruler(card),
      ...shown.flatMap((curriculum, index) => column(curriculum, EDGE + index * (INNER - share.wide), share)),
      ...(more > 0 ? [words(EDGE, bottom + 14, `and ${more} more`, { size: 11, kind: "quiet" })] : []),
    ],
  };
}

/** What the goal counts: written days, or published ones where it says so. */
function counted({ written, published }: CardPicture) {
  return published.goal === null ? { ...written, what: "written" } : { ...published, what: "published" };
}

/** `85/180 days written`, in large; nothing beyond the goal stands as if it were part of it. */
function days(card: CardPicture): Html[] {
  const { days, goal, reached, what } = counted(card);
  const whole = goal === null ? html`` : html`<tspan class="quiet" font-size="24" dx="3">/${goal}</tspan>`;
  const beyond = goal !== null && days > goal ? ` · +${days - goal}` : "";
  const since = reached === null ? "" : ` · reached ${shortDay(reached)}${beyond}`;
  const label = `${days === 1 && goal === null ? "day" : "days"} ${what}${since}`;
  return [
    html`<text class="ink" x="${EDGE - 2}" y="104" font-size="56" font-weight="600">${Math.min(days, goal ?? days)}${whole}</text>`,
    words(EDGE, 124, label, { size: 12, kind: "quiet" }),
  ];
}

/** What the goal does not count. */
function otherThan({ written, published }: CardPicture): readonly [string, number] {
  return published.goal === null ? ["published", published.days] : ["written", written.days];
}

function figures(card: CardPicture): Html[] {
  const { streak, best } = card;
  const told: (readonly [string, number])[] = [["streak", streak], ["best", best], otherThan(card)];
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
function ruler(card: CardPicture): Html {
  const { days, goal } = counted(card);
  if (goal === null) return html`<rect class="rule" x="${EDGE}" y="${RULER}" width="${INNER}" height="1"/>`;
  if (goal > 288) {
    const full = Math.floor((INNER * Math.min(days, goal)) / goal);
    return html`<rect class="l0" x="${EDGE}" y="${RULER}" width="${INNER}" height="12" rx="3"/><rect class="l4" x="${EDGE}" y="${RULER}" width="${full}" height="12" rx="3"/>`;
  }
  const pitch = INNER / goal;
  const ticks = (from: number, to: number) =>
    Array.from(
      { length: Math.max(0, to - from) },
      (_, index) =>
        `M${Math.round((EDGE + (from + index) * pitch) * 100) / 100} ${RULER}h${Math.round(pitch * 0.62 * 100) / 100}v12h-${Math.round(pitch * 0.62 * 100) / 100}z`,
    ).join("");
  const reached = Math.min(days, goal);
  return html`<path class="l0" d="${ticks(reached, goal)}"/><path class="l4" d="${ticks(0, reached)}"/>`;
}

function column({ title, done, total, units }: CurriculumProgress, x: number, share: Column): Html[] {
  return [
    words(x, LISTS, inRoom(title, share.wide - COUNT - 12, { size: 13, bold: true }), { size: 13, bold: true }),
    words(x + share.wide, LISTS, `${done}/${total}`, { size: 12, anchor: "end", kind: "quiet" }),
    ...units.map((unit, index) => unitRow(unit, { x, y: LISTS + 14 + index * share.row }, share)),
  ];
}

/** A unit's title and a piece for each of its topics. */
function unitRow(
  { title, done, total, topics }: UnitProgress,
  { x, y }: { x: number; y: number },
  share: Column,
): Html {
  const gap = share.bar / Math.max(1, topics.length) > 5 ? 3 : 0;
  const pitch = (share.bar + gap) / Math.max(1, topics.length);
  const bar = share.below
    ? { left: x, top: y + 18, high: 6 }
    : { left: x + share.wide - share.bar - COUNT, top: y + 4, high: 8 };
  const pieces = topics.map(({ state }, index) =>
    piece(state, { x: tenths(bar.left + index * pitch), y: bar.top, wide: tenths(pitch - gap), high: bar.high }),
  );
  const room = share.below ? share.wide : share.wide - share.bar - COUNT - 10;
  return html`${words(x, y + 12, inRoom(title, room, { size: 12 }), { size: 12 })}${pieces}${words(x + share.wide, y + (share.below ? 25 : 12), `${done}/${total}`, { size: 11, anchor: "end", kind: "quiet" })}`;
}

interface Place {
  x: number;
  y: number;
  wide: number;
  high: number;
}

/** A topic: full when finished, an outline when begun, a line when left out; told apart without colour. */
function piece(state: TopicState, { x, y, wide, high }: Place): Html {
  if (state === "studied" && wide > 4)
    return html`<rect class="line s-l3" x="${x + 0.75}" y="${y + 0.75}" width="${tenths(wide - 1.5)}" height="${high - 1.5}" rx="1.5"/>`;
  if (state === "skipped") return html`<rect class="l0" x="${x}" y="${y + high / 2 - 1}" width="${wide}" height="2"/>`;
  const fill = state === "new" ? "l0" : state === "studied" ? "l2" : "l4";
  return html`<rect class="${fill}" x="${x}" y="${y}" width="${wide}" height="${high}" rx="${wide > 4 ? 2 : 0}"/>`;
}

const tenths = (value: number) => Math.round(value * 10) / 10;

/** How far the goal is, by what it counts; `written 0/180` before the first night. */
export function progressWords(written: Written, published: Written): string {
  if (published.goal !== null) return publishedWords(published) ?? "";
  const goal = written.goal === null ? "" : `/${written.goal}`;
  return writtenWords(written) ?? `written 0${goal}`;
}

function figuresOf({ written, published, streak, best }: CardPicture): string {
  const kept = [...(streak > 0 ? [`streak ${streak}`] : []), ...(best > 0 ? [`best ${best}`] : [])];
  return [progressWords(written, published), ...kept].join(" · ");
}

function descriptionOf(card: CardPicture, when: string): string {
  const units = card.curricula.map(({ title, done, total }) => `${title}: ${done} of ${total} topics finished`);
  const other = otherThan(card);
  const online = other[1] > 0 ? ` · ${other.join(" ")}` : "";
  return `On ${when}: ${figuresOf(card)}${online}. ${units.join(". ")}${units.length > 0 ? "." : ""}`;
}
