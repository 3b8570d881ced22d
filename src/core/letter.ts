import type { NewChange } from "./change.ts";
import type { Day } from "./day.ts";
import { journeyError } from "./error.ts";
import { monthsLater } from "./months.ts";

/** A letter to a later self: sealed until a day. */
export interface Letter {
  /** Its place in the order of writing, from 1. */
  number: number;
  id: string;
  opens: Day;
  /** Milliseconds since 1970. */
  writtenAt: number;
  openedAt: number | null;
}

export function writeLetter(
  id: string,
  { body, opens, writtenAt }: { body: string; opens: Day; writtenAt: number },
): NewChange {
  return { kind: "letter", id, body, fields: { opens, written_at: writtenAt, opened_at: null } };
}

/** Notes the first opening; opening it again changes nothing. */
export function openLetter({ id, openedAt }: Letter, at: number): NewChange[] {
  return openedAt === null ? [{ kind: "letter", id, fields: { opened_at: at } }] : [];
}

/** Days from `today`, given as `2030-01-10`, `180`, `180d`, `6 months`, `3y`: months and years are of the calendar. */
export function readOpening(text: string, today: Day): Day | null {
  const [, count = "", unit = "d"] = /^(\d{1,5}) ?(d|days?|w|weeks?|m|months?|y|years?)?$/i.exec(text.trim()) ?? [];
  if (count === "") return null;
  const number = Number(count);
  switch (unit[0]?.toLowerCase()) {
    case "w":
      return today + 7 * number;
    case "m":
      return monthsLater(today, number);
    case "y":
      return monthsLater(today, 12 * number);
    default:
      return today + number;
  }
}

/** The letter of that number; without one, the only or next one that may be opened. */
export function letterNamed(letters: readonly Letter[], number: number | undefined, today: Day): Letter {
  if (number === undefined) {
    const ready = letters.filter(({ opens, openedAt }) => opens <= today && openedAt === null);
    const [first] = ready.length > 0 ? ready : letters.filter(({ opens }) => opens <= today).slice(-1);
    if (first === undefined) throw journeyError("not-found", "no letter can be opened yet", "journey letter list");
    return first;
  }
  const letter = letters.find((candidate) => candidate.number === number);
  if (letter === undefined) throw journeyError("not-found", `there is no letter ${number}`, "journey letter list");
  return letter;
}
