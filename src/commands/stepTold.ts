import type { Step } from "../core/step.ts";
import { stepWords } from "../core/stepWords.ts";
import type { Journal } from "../store/journal.ts";
import { Steps } from "../store/steps.ts";

/** What a step did, in plain words; an undo or redo by the step it went to. */
export function stepTold(journal: Journal, { id, command, act, target }: Step): string {
  if (act === "undo") return target === null ? "undid a step" : `undid back to step ${target}`;
  if (act === "redo") return target === null ? "redid a step" : `redid up to step ${target}`;
  return stepWords(command, journal.read(Steps).told(id), journal.read(Steps).size(id));
}
