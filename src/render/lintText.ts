import { clean } from "../core/clean.ts";
import { count } from "../core/count.ts";
import { labelled } from "./flow.ts";
import type { Screen } from "./screen.ts";
import { wrap } from "./width.ts";

/** What a target makes of an article: a change, something worth knowing, something to solve. */
interface Told {
  kind: "change" | "note" | "problem";
  text: string;
}

interface Linted {
  day: string;
  title: string;
  remarks: readonly Told[];
}

const LABELS = { change: "  changed  ", note: "  note     ", problem: "  problem  " } as const;

export function remarkCounts(remarks: readonly Told[]): { changes: number; notes: number; problems: number } {
  const of = (kind: Told["kind"]) => remarks.filter((remark) => remark.kind === kind).length;
  return { changes: of("change"), notes: of("note"), problems: of("problem") };
}

/** Every article with something to tell of, and what that comes to. */
export function lintText(articles: readonly Linted[], target: string, screen: Screen): string {
  const { columns, paint } = screen;
  const blocks = articles
    .filter(({ remarks }) => remarks.length > 0)
    .map(({ day, title, remarks }) => [
      ...wrap(`${day}  ${clean(title)}`, columns, "  ").map(paint.bold),
      ...remarks.flatMap(({ kind, text }) => labelled(LABELS[kind], clean(text), screen)),
    ]);
  const { changes, notes, problems } = remarkCounts(articles.flatMap(({ remarks }) => remarks));
  const sums = [
    ...(changes === 0 ? [] : [count(changes, "change")]),
    ...(notes === 0 ? [] : [count(notes, "note")]),
    ...(problems === 0 ? [] : [`${count(problems, "problem")} to solve`]),
  ];
  const sum = `${count(articles.length, "article")} for ${target}: ${sums.join(", ") || "nothing to change or to solve"}`;
  return [...blocks, wrap(sum, columns)].map((lines) => lines.join("\n")).join("\n\n");
}
