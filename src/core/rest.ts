import { type Day, weekday } from "./day.ts";

/** Days off, planned before they began: every so-named weekday, or a stretch. */
export interface Rest {
  id: string;
  kind: "weekday" | "dates";
  /** 0 for Monday; null for a stretch. */
  weekday: number | null;
  /** The first day it holds for. */
  starts: Day;
  /** The last one; null until it is cancelled. */
  ends: Day | null;
  why: string | null;
  /** The study day it was planned on. */
  setOn: Day;
}

/** The rest that covers a day; null when none was planned for it. */
export function restOn(rests: readonly Rest[], day: Day): Rest | null {
  return rests.find((rest) => covers(rest, day)) ?? null;
}

function covers({ kind, weekday: named, starts, ends }: Rest, day: Day): boolean {
  if (day < starts || (ends !== null && day > ends)) return false;
  return kind === "dates" || weekday(day) === named;
}

/** The rest that already holds for every day of `wanted`, weekday for weekday, stretch for stretch; null for none. */
export function restHolding(rests: readonly Rest[], wanted: Rest): Rest | null {
  const holds = ({ kind, weekday: named, starts, ends }: Rest) =>
    kind === wanted.kind &&
    named === wanted.weekday &&
    starts <= wanted.starts &&
    (ends === null || (wanted.ends !== null && wanted.ends <= ends));
  return rests.find(holds) ?? null;
}

/** Whether any day from `day` on may still be covered. */
export function isAhead({ ends }: Rest, day: Day): boolean {
  return ends === null || ends >= day;
}
