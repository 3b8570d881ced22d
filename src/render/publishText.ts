import { clean } from "../core/clean.ts";
import { type Day, parseIsoDay } from "../core/day.ts";
import { shortDay } from "../core/dayWords.ts";
import { type Row, table } from "./columns.ts";
import { count } from "./entryWords.ts";
import { publishedWords, type Written, writtenWords } from "./nightly.ts";
import type { Screen } from "./screen.ts";
import { cut, wrap } from "./width.ts";

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
    cut(clean(url), columns),
    ...wrap(figures.join(" · "), columns),
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
    published: readonly { platform: string; url: string | null; state: string }[];
  }[];
  written: { days: number };
  published: { days: number };
}

/** Every written day, the latest first, and where it stands online. */
export function publishListText({ days, written, published }: PublishList, { columns, paint }: Screen): string {
  if (days.length === 0) return "Nothing is written yet.";
  const rows = days.toReversed().map(({ day, n, published }): Row => {
    const [first, ...more] = published;
    const where =
      first === undefined ? "" : `${first.url ?? first.platform}${more.length > 0 ? ` +${more.length}` : ""}`;
    const shape = first === undefined ? "○" : { text: "●", paint: paint.green };
    const state = first === undefined || first.state === "live" ? "" : first.state;
    return [shape, dayWords(day), n === null ? "" : `Day ${n}`, clean(where), clean(state)];
  });
  const layout = [{}, {}, { paint: paint.dim }, { flexible: true, min: 12 }, { drop: 1, paint: paint.yellow }];
  return [
    ...table(layout, rows, columns),
    "",
    ...wrap(
      `● published   ○ written only   ${count(written.days, "day")} written, ${published.days} published`,
      columns,
    ).map(paint.dim),
  ].join("\n");
}

function dayWords(iso: string): string {
  const day = parseIsoDay(iso);
  return day === null ? clean(iso) : shortDay(day);
}
