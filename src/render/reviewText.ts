import { clean } from "../core/clean.ts";
import type { Topic } from "../core/curriculum.ts";
import type { Day } from "../core/day.ts";
import { shortDay } from "../core/dayWords.ts";
import { firstLines } from "./bodyLines.ts";
import { type Row, table } from "./columns.ts";
import type { Screen } from "./screen.ts";
import { wrap, wrapped } from "./width.ts";

/** What was written then, cut: the whole is one `journey show` away. */
const GLANCE = 12;

/** The question: the topic and its subtopics, nothing of what was written. */
export function questionText({ code, title, subtopics }: Topic, nth: number, of: number, columns: number): string {
  const place = `${nth}/${of}  `;
  const name = wrap(`${place}${clean(code)} ${clean(title)}`, columns, " ".repeat(place.length));
  const detail = subtopics.length === 0 ? [] : wrap(`  ${subtopics.map(clean).join(", ")}`, columns, "  ");
  return ["", ...name, ...detail].join("\n");
}

/** The answer: what the learner wrote, the latest first. */
export function answerText(entries: readonly { number: number; day: Day; body: string }[], columns: number): string {
  if (entries.length === 0) return "  Nothing was written about it.";
  return entries
    .map(({ number, day, body }) => {
      const { lines, whole } = firstLines(body, columns - 4, GLANCE);
      const more = whole ? [] : [`    … journey show ${number}`];
      return [`  #${number} ${shortDay(day)}`, ...lines.map((line) => `    ${line}`.trimEnd()), ...more].join("\n");
    })
    .join("\n");
}

/** What is due, or when something is. */
export function reviewListText(
  queue: readonly { topic: Topic; due: Day; recalls: number }[],
  next: Day | null,
  today: Day,
  { columns, paint }: Screen,
): string {
  if (queue.length === 0) {
    const words =
      next === null
        ? "Nothing to recall yet: it begins with the first finished topic."
        : `Nothing is due. Next: ${shortDay(next, today)}.`;
    return wrapped(words, columns);
  }
  const rows = queue.map(
    ({ topic, due, recalls }): Row => [
      clean(topic.code),
      clean(topic.title),
      due === today ? "today" : `since ${shortDay(due, today)}`,
      recalls === 0 ? "" : `recalled ${recalls}×`,
    ],
  );
  return table([{ paint: paint.dim }, { flexible: true }, {}, { align: "right", drop: 1 }], rows, columns).join("\n");
}
