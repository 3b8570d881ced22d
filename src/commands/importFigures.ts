import { type Day, EVER } from "../core/day.ts";
import { type Foreseen, type ForeseenDay, foresee } from "../core/foresight.ts";
import { aimDay, type Goal } from "../core/goal.ts";
import { loggedDay } from "../core/loggedDay.ts";
import type { Moment } from "../core/moment.ts";
import { countWords } from "../core/sections.ts";
import type { Written } from "../render/nightly.ts";
import type { Figures } from "../render/turnText.ts";
import { Days } from "../store/days.ts";
import { Entries } from "../store/entries.ts";
import { Goals } from "../store/goals.ts";
import type { Journal } from "../store/journal.ts";
import { Rests } from "../store/rests.ts";
import type { PlannedEntry } from "./importPlan.ts";

/** How streak, goal and numbers of days stand before an import, and after it. */
export interface ImportFigures {
  before: Figures & { starts: Day | null };
  after: Figures & { starts: Day | null; aim: Day | null };
  /** Day n of the days that are imported. */
  nth: ReadonlyMap<Day, number>;
  /** Imported days that belong to no goal. */
  outside: number;
}

/** A journal that is still to be made begins with this goal. */
const FIRST_GOAL: Goal = {
  id: "",
  title: "180 days",
  days: 180,
  counts: "written",
  starts: null,
  aim: null,
  freezes: true,
  finished: null,
};

/** Works out what the new entries would make of the figures, without writing anything. */
export function importFigures(journal: Journal | null, entries: readonly PlannedEntry[], now: Moment): ImportFigures {
  const rules = { goals: journal?.read(Goals).all() ?? [FIRST_GOAL], rests: journal?.read(Rests).all() ?? [] };
  const days = new Map<Day, ForeseenDay>(
    journal
      ?.read(Days)
      .between(-EVER, EVER)
      .map((day) => [day.day, day]),
  );
  const before = foresee([...days.values()], rules, now);
  const added = byDay(entries.filter(({ state }) => state === "new"));
  for (const [day, imported] of added) days.set(day, foreseenDay(journal, day, imported, days.get(day)));
  const after = foresee([...days.values()], rules, now);
  const { goal, starts = null } = after.span ?? {};
  return {
    before: { ...figuresOf(before), starts: before.span?.starts ?? null },
    after: { ...figuresOf(after), starts, aim: goal === undefined || starts === null ? null : aimDay(goal, starts) },
    nth: after.nth,
    outside: [...added.keys()].filter((day) => !after.nth.has(day)).length,
  };
}

function byDay(entries: readonly PlannedEntry[]): Map<Day, PlannedEntry[]> {
  const days = new Map<Day, PlannedEntry[]>();
  for (const entry of entries) {
    const list = days.get(entry.day);
    if (list === undefined) days.set(entry.day, [entry]);
    else list.push(entry);
  }
  return days;
}

function foreseenDay(
  journal: Journal | null,
  day: Day,
  imported: readonly PlannedEntry[],
  there: ForeseenDay | undefined,
): ForeseenDay {
  const firstWrittenAt = Math.min(
    ...imported.map(({ writtenAt }) => writtenAt),
    there?.firstWrittenAt ?? Number.POSITIVE_INFINITY,
  );
  const entries = [
    ...(there === undefined ? [] : (journal?.read(Entries).find({ days: [day] }) ?? [])),
    ...imported.map(({ offset, body }) => ({ writtenOn: day, words: countWords(body), offset, dayEnd: 0 })),
  ];
  const logged = loggedDay(day, entries);
  if (logged === null) throw new Error("a day with a new entry is a logged one");
  return { ...logged, firstWrittenAt };
}

function figuresOf({ standing, span, days }: Foreseen): Figures {
  const counts = span?.goal.counts ?? "written";
  const goal = span !== null && counts === "written" ? span.goal.days : null;
  const written: Written = { days: days.length, goal, reached: goal === null ? null : (days[goal - 1] ?? null) };
  return { standing, written };
}
