import type { CurriculumDraft } from "../../core/curriculumDraft.ts";

export type Format = "yaml" | "outline" | "roadmap.sh";

/** A line that is no part of the tree, and why. */
export interface Skipped {
  line: number;
  text: string;
  why: string;
}

/** Something to tell the learner about a line. */
export interface Remark {
  line: number;
  text: string;
}

/** What a text was understood to be. Every line with something on it is either in the tree or among the skipped. */
export interface Reading {
  format: Format;
  curricula: readonly CurriculumDraft[];
  /** The lines that went into the tree. */
  taken: ReadonlySet<number>;
  skipped: readonly Skipped[];
  /** Where the text left the choice open. */
  guesses: readonly Remark[];
  /** What the learner may want to mend. */
  hints: readonly Remark[];
  /** The first line after the last topic; null when the text ended with it. */
  stoppedAt: Skipped | null;
}
