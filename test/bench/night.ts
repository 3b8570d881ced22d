import type { NewChange } from "../../src/core/change.ts";
import type { Day } from "../../src/core/day.ts";
import { createEntry } from "../../src/core/entryChange.ts";
import { NOTES, TITLES } from "../helpers/yearNotes.ts";

/** In nearly every entry, and in three of each journal. */
export const COMMON_WORD = "model";
export const RARE_WORD = "heliotrope";

const WORDS = 120;
const TAGS = ["maths", "python", "reading", "project", "paper", "video"];
const MINUTES = 60_000;
const DAY = 24 * 60 * MINUTES;
const SENTENCES = NOTES.flatMap(({ learned, stuck, used }) => [...learned, stuck, `Used ${used}.`]);

export interface Night {
  day: Day;
  number: number;
  /** How many entries the journal will have. */
  of: number;
  /** Slugs by code. */
  topics: ReadonlyMap<string, string>;
  dice(): number;
}

/** An entry of about 120 words as a learner writes one; a few are late, or private, or have a title and tags. */
export function entryOf({ day, number, of, topics, dice }: Night): NewChange & { at: number } {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(dice() * items.length)] as Item;
  const late = dice() < 0.03 && number > 1 && number < of - 3 ? 1 + Math.floor(dice() * 3) : 0;
  const at = (day + late) * DAY + (1200 + Math.floor(dice() * 200)) * MINUTES;
  const about = [topics.get(pick(NOTES).topic) ?? "", ...(dice() < 0.2 ? [topics.get(pick(NOTES).topic) ?? ""] : [])];
  const entry = createEntry(
    {
      id: `bench-${String(number).padStart(7, "0")}`,
      day,
      writtenAt: at,
      writtenOn: day + late,
      zone: "UTC",
      offset: 0,
      dayEnd: 240,
      origin: "log",
      title: dice() < 0.2 ? pick(TITLES) : null,
      minutes: dice() < 0.8 ? 20 + Math.floor(dice() * 12) * 10 : null,
      mood: dice() < 0.3 ? 1 + Math.floor(dice() * 5) : null,
      private: dice() < 0.02,
      topics: [...new Set(about)].filter((slug) => slug !== ""),
      tags: dice() < 0.3 ? [pick(TAGS)] : [],
      links: [],
      body: bodyOf({ number, of, pick }),
    },
    number,
  );
  return { ...entry, at };
}

function bodyOf({
  number,
  of,
  pick,
}: Pick<Night, "number" | "of"> & { pick(from: readonly string[]): string }): string {
  const rare = [1, Math.floor(of / 2), of - 5].includes(number) ? ` A ${RARE_WORD} on the window sill.` : "";
  const sentences = [`Night ${number} with the ${COMMON_WORD}.${rare}`];
  for (let words = 0; words < WORDS; ) {
    const sentence = pick(SENTENCES);
    sentences.push(sentence);
    words += sentence.split(" ").length;
  }
  const half = Math.ceil(sentences.length / 2);
  return `${sentences.slice(0, half).join(" ")}\n\n## Where I got stuck\n\n${sentences.slice(half).join(" ")}\n`;
}
