import type { Day } from "./day.ts";
import type { Bridge, GapDay, Run, Standing, Step } from "./streak.ts";

/** A streak that is over. */
export interface Chapter {
  from: Day;
  /** Its last counted day. */
  to: Day;
  /** Counted days: what bridged it adds nothing. */
  days: number;
  /** The missed day that ended it. */
  endedBy: Day;
  /** The longest stretch without an entry that it outlived, in days. */
  longestGap: number;
  /** What bridged it, and how often. */
  bridges: Readonly<Record<Exclude<Bridge, "missed">, number>>;
}

const NONE = { rest: 0, travel: 0, freeze: 0 } as const;

/**
 * The streaks of a goal that have ended, the oldest first, from its walk day by day and where it stands now.
 * The running one is no chapter yet.
 */
export function chapters(steps: Iterable<Step>, standing: Standing): Chapter[] {
  const past: Chapter[] = [];
  let open: Open | null = null;
  for (const { run, gap } of steps) {
    if (run.streak === 0) continue;
    const ended = endOf(gap);
    if (ended !== null && open !== null) past.push(close(open, ended));
    open = ended !== null || open === null ? begin(run) : grow(open, run, gap);
  }
  const ended = endOf(standing.gap);
  if (ended !== null && open !== null) past.push(close(open, ended));
  return past;
}

type Open = Omit<Chapter, "endedBy">;

function endOf(gap: readonly GapDay[]): Day | null {
  const last = gap.at(-1);
  return last?.became === "missed" ? last.day : null;
}

function begin(run: Run): Open {
  return { from: run.since ?? run.day, to: run.day, days: run.streak, longestGap: 0, bridges: NONE };
}

function grow(open: Open, run: Run, gap: readonly GapDay[]): Open {
  const count = (became: Bridge) => gap.filter((day) => day.became === became).length;
  return {
    ...open,
    to: run.day,
    days: run.streak,
    longestGap: Math.max(open.longestGap, gap.length),
    bridges: {
      rest: open.bridges.rest + count("rest"),
      travel: open.bridges.travel + count("travel"),
      freeze: open.bridges.freeze + count("freeze"),
    },
  };
}

function close(open: Open, endedBy: Day): Chapter {
  return { ...open, endedBy };
}
