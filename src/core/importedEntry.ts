import { type Day, isoDay } from "./day.ts";

/** What tells an entry of another journal from every other: its own date and time, and its words. */
export interface Identity {
  day: Day;
  at: number | null;
  title: string | null;
  body: string;
}

/** The text an imported entry's id is made from, so that a second import knows it again. */
export function identityText({ day, at, title, body }: Identity): string {
  return ["journey import", isoDay(day), at ?? "", comparable(title === null ? body : `${title}\n${body}`)].join("\n");
}

/** A text as it is compared: line ends of one kind, nothing around it. */
export function comparable(text: string): string {
  return text
    .replaceAll("\r\n", "\n")
    .replace(/^\ufeff/, "")
    .trim();
}

/** A UUID of version 8 out of a SHA-256 in hex: the same text gives the same id on every device. */
export function idOfHash(hash: string): string {
  const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 0b0011) | 0b1000).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    variant + hash.slice(17, 20),
    hash.slice(20, 32),
  ].join("-");
}
