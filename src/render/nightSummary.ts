import { clean, cleanText } from "../core/clean.ts";
import { count } from "../core/count.ts";
import type { Topic } from "../core/curriculum.ts";
import { type Day, isoDay } from "../core/day.ts";
import { weekdayName } from "../core/dayWords.ts";
import type { NightAnswers } from "../core/night.ts";
import { countWords } from "../core/sections.ts";
import { labelled } from "./flow.ts";
import type { Screen } from "./screen.ts";
import { wrap } from "./width.ts";

export interface NightSummary extends Omit<NightAnswers, "topics"> {
  day: Day;
  topics: readonly Topic[];
  title: string | null;
  tags: readonly string[];
  private: boolean;
}

/** Lines of a text that are shown: enough to know it again. */
const LINES = 5;
const MARGIN = "  ";

/** What will be saved, before it is. */
export function summaryText(night: NightSummary, { columns, paint }: Screen): string {
  const { day, text, stuck, tomorrow, topics, finished, minutes, links, mood } = night;
  const inside = { columns: columns - MARGIN.length, paint };
  const words = countWords([text, stuck, tomorrow].join("\n"));
  const head = `${weekdayName(day)} ${isoDay(day)} · ${count(words, "word")}`;
  const part = (name: string, value: string) =>
    value === "" ? [] : labelled(name.padEnd(10), value, inside).map((line) => MARGIN + line);
  return [
    "",
    paint.bold(head),
    ...beginning(text, inside.columns).map((line) => MARGIN + line),
    ...part("Stuck", clean(stuck)),
    ...part("Tomorrow", clean(tomorrow)),
    ...part("Topics", topics.map(({ code, title }) => clean(`${code} ${title}`)).join(", ")),
    ...part("Finished", finishedWords(topics, finished)),
    ...part("Title", clean(night.title ?? "")),
    ...part("Tags", night.tags.map((tag) => clean(`#${tag}`)).join(" ")),
    ...part("Minutes", minutes?.toString() ?? ""),
    ...part("Links", links.map(clean).join(" ")),
    ...part("Mood", mood === null ? "" : `${mood} of 5`),
    ...part("Private", night.private ? "it counts, and is never exported" : ""),
  ].join("\n");
}

function finishedWords(topics: readonly Topic[], finished: NightAnswers["finished"]): string {
  const codes = topics.filter(({ id }) => finished.includes(id)).map(({ code }) => clean(code));
  return codes.length === topics.length && codes.length > 1 ? "all of them" : codes.join(", ");
}

function beginning(text: string, columns: number): string[] {
  const lines = cleanText(text.trim())
    .split("\n")
    .flatMap((line) => wrap(line, columns));
  const more = lines.length - LINES;
  return more > 1 ? [...lines.slice(0, LINES), `… ${more} more lines`] : lines;
}
