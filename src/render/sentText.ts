import { clean } from "../core/clean.ts";
import { count } from "../core/count.ts";
import { type Day, isoDay } from "../core/day.ts";
import { shortDay } from "../core/dayWords.ts";
import type { JourneyError } from "../core/error.ts";
import { isOnline, type Publication } from "../core/publication.ts";
import { type Row, table } from "./columns.ts";
import { flow, folded } from "./flow.ts";
import { publishedWords, type Written, writtenWords } from "./nightly.ts";
import { marksBetween, publicationShape } from "./publishText.ts";
import type { Screen } from "./screen.ts";
import { wrap } from "./width.ts";

interface DoneLine {
  day: Day;
  n: number | null;
  did: "created" | "updated" | "went live" | "found" | "unchanged";
  standing: Pick<Publication, "state" | "url" | "firstLive">;
}

export interface SentAnswer {
  service: { name: string; title: string };
  done: readonly DoneLine[];
  failed: readonly { day: Day; error: JourneyError }[];
  left: number;
  /** Titles of goals reached by it. */
  reached: readonly string[];
  written: Written;
  published: Written;
}

const INDENT = "   ";

/** What sending came to: one article in a few lines, several in a line each. */
export function sentText(answer: SentAnswer, screen: Screen): string {
  const { service, done, failed, left, reached } = answer;
  const { columns, paint } = screen;
  const [only, ...more] = done;
  if (only === undefined && failed.length === 0)
    return [`Nothing is left to send to ${service.title}.`, ...figures(answer, columns)].join("\n");
  const single = only !== undefined && more.length === 0 && failed.length === 0;
  const lines = single ? oneLines(only, service, screen) : manyLines(done, screen);
  return [
    ...lines,
    ...failed.flatMap((each) => failedLines(each, screen)),
    ...(left === 0
      ? []
      : wrap(`${count(left, "more article")} not sent: journey publish --pending --to ${service.name}`, columns)),
    ...figures(answer, columns),
    ...reached.flatMap((title) =>
      wrap(`The goal "${clean(title)}" is reached: every day of it is written and online.`, columns).map(paint.bold),
    ),
  ].join("\n");
}

/** The shapes are explained where one of them is no article that readers see. */
function manyLines(done: readonly DoneLine[], screen: Screen): string[] {
  const { columns, paint } = screen;
  const rows = table(layout(screen), done.map(doneRow(screen)), columns);
  const marks = marksBetween(done.map(({ standing }) => standing));
  const online = done.some(({ standing }) => isOnline(standing)) ? ["● published"] : [];
  return marks.length === 0 ? rows : [...rows, "", ...flow([...online, ...marks], columns).map(paint.dim), ""];
}

function layout({ paint }: Screen) {
  return [{}, {}, { paint: paint.dim, drop: 1 }, {}, { flexible: true, wraps: true, min: 12 }];
}

function oneLines({ day, n, did, standing }: DoneLine, service: SentAnswer["service"], { columns, paint }: Screen) {
  const what = `${shortDay(day)}${n === null ? "" : ` · Day ${n}`}`;
  const live = standing.state === "live";
  const head = {
    created: live ? `Published on ${service.title}` : `Draft on ${service.title}`,
    updated: live ? `Updated on ${service.title}` : `Draft updated on ${service.title}`,
    "went live": `Published on ${service.title}`,
    found: `Was on ${service.title} already`,
    unchanged: live ? `Unchanged on ${service.title}` : `Draft unchanged on ${service.title}`,
  }[did];
  const next = live
    ? clean(standing.url ?? "")
    : `Only you see it. Put it online: journey publish ${isoDay(day)} --to ${service.name} --live`;
  return [...folded(`${head}: ${what}`, columns).map(paint.bold), ...wrap(next, columns).filter((line) => line !== "")];
}

function doneRow({ paint }: Screen) {
  return ({ day, n, did, standing }: DoneLine): Row => [
    publicationShape(standing, paint),
    shortDay(day),
    n === null ? "" : `Day ${n}`,
    did,
    standing.url === null ? "" : clean(standing.url),
  ];
}

/** Why one was not sent, and what to do, below the mark. */
function failedLines({ day, error }: { day: Day; error: JourneyError }, { columns, paint }: Screen): string[] {
  const [first = "", ...rest] = wrap(`${shortDay(day)}: ${clean(error.message)}`, columns - INDENT.length);
  const hint = error.hint === undefined ? [] : wrap(clean(error.hint), columns - INDENT.length).map(paint.dim);
  return [`${paint.red("✗")}  ${first}`, ...[...rest, ...hint].map((line) => `${INDENT}${line}`)];
}

function figures({ written, published }: SentAnswer, columns: number): string[] {
  const words = [writtenWords(written), publishedWords(published) ?? "published 0 days"];
  return flow(
    words.filter((each) => each !== null),
    columns,
    { between: " · " },
  );
}
