import { clean } from "../core/clean.ts";
import type { Day } from "../core/day.ts";
import { shortDay } from "../core/dayWords.ts";
import type { Standing } from "../core/streak.ts";
import { changedLine, type Written } from "./nightly.ts";

/** The figures a change of the journal is measured by. */
export interface Figures {
  standing: Standing;
  written: Written;
}

/** An article at a service. */
export interface Sent {
  day: Day | null;
  /** As people write it: `dev.to`. */
  place: string;
  url: string | null;
  stands: "online" | "draft" | "unknown";
}

/** What an undo or a redo came to. */
export interface TurnAnswer {
  act: "undo" | "redo";
  dryRun: boolean;
  /** What each turned step did, in the order they were turned. */
  words: readonly string[];
  /** What steps among them did that cannot be turned. */
  final: readonly string[];
  /** Articles that stay where they were sent whatever the journal says. */
  sent: readonly Sent[];
  before: Figures;
  after: Figures;
}

const VERBS = { undo: ["Took back", "Would take back"], redo: ["Did again", "Would do again"] } as const;

export function turnText({ act, dryRun, words, final, sent, before, after }: TurnAnswer): string {
  const verb = VERBS[act][dryRun ? 1 : 0];
  const figures = changedLine(before.standing, after.standing, before.written, after.written);
  return [
    ...words.map((step) => `${verb}: ${step}`),
    ...final.map((step) => `Cannot be taken back: ${step}`),
    ...sent.map(sentWords),
    ...(figures === null ? [] : [figures]),
    ...(dryRun ? [] : [act === "undo" ? "Do it again: journey redo" : "Take back: journey undo"]),
  ].join("\n");
}

function sentWords({ day, place, url, stands }: Sent): string {
  const of = day === null ? "" : `: ${shortDay(day)}`;
  if (stands === "online") return url === null ? `Still online on ${clean(place)}${of}` : `Still online: ${clean(url)}`;
  if (stands === "draft") return `Still a draft on ${clean(place)}${of}`;
  return `Perhaps on ${clean(place)}${of} (its answer never came)`;
}
