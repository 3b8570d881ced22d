import type { Day } from "../../core/day.ts";

export const JOURNAL_FORMATS = ["100days", "jrnl", "markdown"] as const;

/** The journals of other tools that are read. */
export type JournalFormat = (typeof JOURNAL_FORMATS)[number];

/** An entry as its source has it. */
export interface SourceEntry {
  day: Day;
  /** Minutes after midnight on the wall; null where the source does not tell. */
  at: number | null;
  /** Minutes east of UTC; null where the source does not tell. */
  offset: number | null;
  title: string | null;
  /** Byte for byte as in the source, without the blank lines around it. */
  body: string;
  tags: readonly string[];
  links: readonly string[];
  star: boolean;
  private: boolean;
  /** `line 14`, or the path of its file. */
  where: string;
}

/** Something of the source that becomes no entry. */
export interface LeftOut {
  where: string;
  text: string;
  why: string;
}

/** Something to look at before it is believed. */
export interface Remark {
  where: string;
  text: string;
}

export interface JournalReading {
  format: JournalFormat;
  /** In the order of the source. */
  entries: SourceEntry[];
  leftOut: LeftOut[];
  /** What the source does not say and was worked out. */
  guesses: Remark[];
  /** What looks mistyped in the source. */
  hints: Remark[];
}
