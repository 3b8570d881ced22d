import type { Standing } from "../core/streak.ts";
import { changedLine, type Written } from "./nightly.ts";

/** The figures a change of the journal is measured by. */
export interface Figures {
  standing: Standing;
  written: Written;
}

/** What an undo or a redo came to. */
export interface TurnAnswer {
  act: "undo" | "redo";
  dryRun: boolean;
  /** What each turned step did, in the order they were turned. */
  words: readonly string[];
  /** What steps among them did that cannot be turned. */
  final: readonly string[];
  /** Addresses of articles that stand online whatever the journal says. */
  online: readonly string[];
  before: Figures;
  after: Figures;
}

const VERBS = { undo: ["Took back", "Would take back"], redo: ["Did again", "Would do again"] } as const;

export function turnText({ act, dryRun, words, final, online, before, after }: TurnAnswer): string {
  const verb = VERBS[act][dryRun ? 1 : 0];
  const figures = changedLine(before.standing, after.standing, before.written, after.written);
  return [
    ...words.map((step) => `${verb}: ${step}`),
    ...final.map((step) => `Cannot be taken back: ${step}`),
    ...online.map((url) => `Still online: ${url}`),
    ...(figures === null ? [] : [figures]),
    ...(dryRun ? [] : [act === "undo" ? "Do it again: journey redo" : "Take back: journey undo"]),
  ].join("\n");
}
