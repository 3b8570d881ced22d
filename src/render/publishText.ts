import { clean } from "../core/clean.ts";
import { count } from "../core/count.ts";
import { type Day, parseIsoDay } from "../core/day.ts";
import { shortDay } from "../core/dayWords.ts";
import { isOnline, type Publication, type PublicationState } from "../core/publication.ts";
import { type Cell, type Row, table } from "./columns.ts";
import { flow } from "./flow.ts";
import { publishedWords, type Written, writtenWords } from "./nightly.ts";
import type { Paint } from "./paint.ts";
import type { Screen } from "./screen.ts";
import { wrap } from "./width.ts";

interface PublishedAnswer {
  day: Day;
  n: number | null;
  url: string;
  written: Written;
  published: Written;
  /** The goal this publication reached. */
  reached: string | null;
}

export function publishedText(answer: PublishedAnswer, { columns, paint }: Screen): string {
  const { day, n, url, written, published, reached } = answer;
  const head = `Published ${shortDay(day)}${n === null ? "" : ` · Day ${n}`}`;
  const figures = [writtenWords(written), publishedWords(published)].filter((words) => words !== null);
  return [
    paint.bold(head),
    ...wrap(clean(url), columns),
    ...flow(figures, columns, { between: " · " }),
    ...(reached === null
      ? []
      : wrap(`The goal "${clean(reached)}" is reached: every day of it is written and online.`, columns).map(
          paint.bold,
        )),
  ].join("\n");
}

export interface PublishList {
  days: readonly {
    day: string;
    n: number | null;
    published: readonly Published[];
  }[];
  written: { days: number };
  published: { days: number };
}

interface Published {
  platform: string;
  url: string | null;
  state: PublicationState;
  /** The study day it first stood online. */
  on: string | null;
  changed: boolean;
}

/** Every written day, the latest first, and how it stands online: the article that readers see before drafts. */
export function publishListText({ days, written, published }: PublishList, { columns, paint }: Screen): string {
  if (days.length === 0) return "Nothing is written yet.";
  const rows = days.toReversed().flatMap(({ day, n, published }): Row[] => {
    const name = n === null ? "" : `Day ${n}`;
    if (published.length === 0) return [["○", dayWords(day), name, "", ""]];
    return published
      .toSorted((a, b) => rank(a) - rank(b))
      .map((each, index) => [
        publicationShape(standingOf(each), paint),
        index === 0 ? dayWords(day) : "",
        index === 0 ? name : "",
        clean(each.url ?? each.platform),
        noteOn(each),
      ]);
  });
  const layout = [
    {},
    {},
    { paint: paint.dim },
    { flexible: true, wraps: true, min: 12 },
    { drop: 1, paint: paint.yellow },
  ];
  const states = days.flatMap(({ published }) => published.map(standingOf));
  const marks = ["● published", ...marksBetween(states), "○ written only"];
  const figures = `${count(written.days, "day")} written, ${published.days} published`;
  return [...table(layout, rows, columns), "", ...wrap([...marks, figures].join("   "), columns).map(paint.dim)].join(
    "\n",
  );
}

/** What the shapes mean that are neither online nor only written, where there are any. */
export function marksBetween(states: readonly Pick<Publication, "state" | "firstLive">[]): string[] {
  const hidden = states.filter((each) => !isOnline(each));
  return [
    ...(hidden.some(({ state }) => state === "draft") ? ["◐ draft"] : []),
    ...(hidden.some(({ state }) => state === "unknown") ? ["? not known yet"] : []),
  ];
}

/** The shape of an article's state at a service: online, a draft, unanswered, gone. */
export function publicationShape(standing: Pick<Publication, "state" | "firstLive">, paint: Paint): Cell {
  if (isOnline(standing)) return { text: "●", paint: paint.green };
  if (standing.state === "unknown") return { text: "?", paint: paint.yellow };
  return standing.state === "draft" ? "◐" : "○";
}

function standingOf({ state, on }: Published): Pick<Publication, "state" | "firstLive"> {
  return { state, firstLive: on === null ? null : parseIsoDay(on) };
}

function rank(each: Published): number {
  return isOnline(standingOf(each)) ? 0 : 1;
}

function noteOn({ state, changed }: Published): string {
  if (state === "unknown") return "answer never came";
  if (state === "gone") return "deleted there";
  return [state === "draft" ? "draft" : "", changed ? "changed since" : ""].filter((word) => word !== "").join(", ");
}

function dayWords(iso: string): string {
  const day = parseIsoDay(iso);
  return day === null ? clean(iso) : shortDay(day);
}
