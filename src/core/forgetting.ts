import type { Change, NewChange } from "./change.ts";
import type { Day } from "./day.ts";
import { shortDay } from "./dayWords.ts";
import type { Entry } from "./entry.ts";
import { excerptOf } from "./excerpt.ts";

/** SHA-256 of no text at all: what a forgotten entry has in place of its own. */
export const NO_TEXT = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/**
 * Takes an entry's text and title from it. The words it had stay as a number, so that its day counts as before; its
 * topics, tags, links and minutes stay too.
 */
export function forgetEntry(id: string, day: Day, words: number): NewChange {
  return { kind: "entry", id, body: "", fields: { title: null, forgotten: day, words } };
}

/** Whether a change is a forgetting, and not an entry that was brought in from elsewhere as a forgotten one. */
export function onlyForgets({ fields }: Change): boolean {
  return typeof fields.forgotten === "number" && fields.number === undefined;
}

/** The hashes of the texts a record had since it was last forgotten, each once: what forgetting it would erase. */
export function textsOf(changes: readonly Change[]): string[] {
  const last = changes.findLastIndex(({ fields }) => typeof fields.forgotten === "number");
  const texts = changes.slice(last + 1).flatMap(({ body }) => (body === null || body === NO_TEXT ? [] : [body]));
  return [...new Set(texts)];
}

/** `forgotten on Sun 10 Jan`: said where the text was. */
export function forgottenWords(day: Day): string {
  return `forgotten on ${shortDay(day)}`;
}

/** An entry's text as it is read, or that it has none any more. */
export function textOrWords({ body, forgotten }: Pick<Entry, "body" | "forgotten">): string {
  return forgotten === null ? body : forgottenWords(forgotten);
}

/** An entry in one line: its beginning, or that it has none any more. */
export function beginningOf({ body, forgotten }: Pick<Entry, "body" | "forgotten">): string {
  return forgotten === null ? excerptOf(body) : forgottenWords(forgotten);
}
