import { journeyError } from "./error.ts";

export type Act = "do" | "undo" | "redo";

/** What one writing command did: the unit of undo. */
export interface Step {
  id: number;
  /** Milliseconds since 1970. */
  at: number;
  command: string;
  act: Act;
  /** Of an undo or a redo: the furthest step it went to. */
  target: number | null;
}

/** Where the steps stand after every undo and redo. */
export interface StepStand {
  /** Steps in force that can be undone, the oldest first. */
  done: Step[];
  /** Undone steps that can be redone, the next one last. */
  redoable: Step[];
  /** Every step not in force, redoable or not. */
  takenBack: ReadonlySet<number>;
}

/** The journal's own beginning, which no undo reaches. */
export const START = "start";
/** A text erased for good: undo passes over it, and says so. */
export const FORGET = "forget";

/** Walks all steps in order. As in an editor, a new step after an undo leaves nothing to redo. */
export function standOf(steps: Iterable<Step>): StepStand {
  const done: Step[] = [];
  let redoable: Step[] = [];
  const takenBack = new Set<number>();
  for (const step of steps) {
    if (step.act === "do") {
      if (step.command !== START) done.push(step);
      redoable = [];
    } else if (step.act === "undo") {
      for (const undone of popTo(done, step.target)) {
        if (undone.command === FORGET) continue;
        redoable.push(undone);
        takenBack.add(undone.id);
      }
    } else {
      for (const redone of popTo(redoable, step.target)) {
        done.push(redone);
        takenBack.delete(redone.id);
      }
    }
  }
  return { done, redoable, takenBack };
}

function popTo(stack: Step[], target: number | null): Step[] {
  const at = stack.findIndex(({ id }) => id === target);
  return at === -1 ? [] : stack.splice(at).reverse();
}

/** What an undo or redo of `count` steps is about. */
export interface Turn {
  act: "undo" | "redo";
  target: number;
  /** In the order they are turned. */
  steps: Step[];
  /** Steps among them that erased a text, which stays erased. */
  final: Step[];
  /** The steps not in force afterwards. */
  takenBack: ReadonlySet<number>;
}

/** The last `count` steps undone, or the last ones undone done again. Throws `refused` where there are not so many. */
export function turnOf(stand: StepStand, act: "undo" | "redo", count: number): Turn {
  const stack = act === "undo" ? stand.done : stand.redoable;
  const picked = stack.slice(-count).reverse();
  const last = picked.at(-1);
  if (last === undefined || picked.length < count) throw tooFew(act, picked.length);
  const final = picked.filter(({ command }) => command === FORGET);
  if (final.length === picked.length)
    throw journeyError(
      "refused",
      "the last step erased a text for good: that cannot be undone",
      `to undo what was done before it: journey undo ${count + 1}`,
    );

  const steps = picked.filter(({ command }) => command !== FORGET);
  const takenBack = new Set(stand.takenBack);
  for (const { id } of steps) {
    if (act === "undo") takenBack.add(id);
    else takenBack.delete(id);
  }
  return { act, target: last.id, steps, final, takenBack };
}

function tooFew(act: "undo" | "redo", there: number) {
  if (there > 0)
    return journeyError(
      "refused",
      `there ${there === 1 ? "is only one step" : `are only ${there} steps`} to ${act}`,
      `journey ${act} ${there}`,
    );
  const message =
    act === "undo" ? "there is nothing to undo: the journal has only its start" : "there is nothing to redo";
  return journeyError("refused", message, "journey history");
}

/** How many steps: a whole number from 1. */
export function readCount(text: string): number {
  const count = /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 0;
  if (count === 0)
    throw journeyError("usage", `"${text}" is no number of steps`, "a whole number from 1: journey undo 2");
  return count;
}
