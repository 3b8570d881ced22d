import type { Fields, NewChange } from "./change.ts";
import type { Day } from "./day.ts";
import type { FreezeChange, Goal } from "./goal.ts";

/** What of a goal may be set. */
export type GoalSettings = Partial<Pick<Goal, "title" | "days" | "counts" | "starts" | "aim">>;

export function createGoal(id: string, settings: GoalSettings & { title: string }): NewChange {
  const { title, days = 180, counts = "written", starts = null, aim = null } = settings;
  return { kind: "goal", id, fields: { title, days, counts, starts, aim, freezes: true } };
}

/** Only what differs from the goal as it is; no change when nothing does. */
export function editGoal(goal: Goal, settings: GoalSettings, freezes?: FreezeChange): NewChange[] {
  const fields: Record<string, string | number | boolean | null> = {};
  for (const name of ["title", "days", "counts", "starts", "aim"] as const) {
    const value = settings[name];
    if (value !== undefined && value !== goal[name]) fields[name] = value;
  }
  if (freezes !== undefined) fields[`${FREEZES_FROM}${freezes.from}`] = freezes.on;
  return Object.keys(fields).length === 0 ? [] : [{ kind: "goal", id: goal.id, fields }];
}

/** Ends a goal with `last`, which still belongs to it. */
export function finishGoal(goal: Goal, last: Day): NewChange {
  return { kind: "goal", id: goal.id, fields: { finished: last } };
}

export function celebrate(goal: Goal): NewChange {
  return { kind: "goal", id: goal.id, fields: { celebrated: true } };
}

/** A rule carries the day it holds from in its field's name, so that two devices can each change it and neither is lost. */
const FREEZES_FROM = "freezes:";

/** The dated changes of the freeze rule among a goal's fields, in order. */
export function freezeChangesOf(fields: Fields): FreezeChange[] {
  return Object.entries(fields)
    .filter(([name]) => name.startsWith(FREEZES_FROM))
    .map(([name, on]) => ({ from: Number(name.slice(FREEZES_FROM.length)), on: on === true }))
    .sort((a, b) => a.from - b.from);
}
