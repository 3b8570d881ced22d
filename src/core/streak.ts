import type { Day } from "./day.ts";

/** Where a study day was lived: enough to know when it began and ended. */
export interface Place {
  /** Minutes east of UTC. */
  offset: number;
  /** Minutes after midnight at which study days end. */
  dayEnd: number;
}

/** A day with entries, as the streak sees it (`loggedDay` makes it from the entries). */
export interface LoggedDay {
  day: Day;
  /** It has an entry that is on time or at most three days late (not history only). */
  counted: boolean;
  /** It has an entry on time. */
  onTime: boolean;
  /** Of the places it was written in: where it was over first and last. */
  first: Place;
  last: Place;
}

/** Where the streak stands after a counted day. */
export interface Run {
  day: Day;
  streak: number;
  /** The first day of the running streak. */
  since: Day | null;
  /** The tail of on-time days without any bridge. */
  strict: number;
  /** The longest streak so far in this goal; 0 before its first counted day. */
  best: number;
  /** 0–14; seven make a freeze. */
  bucket: number;
}

export interface StreakRules {
  /** The day the goal starts on: its first counted day. */
  starts: Day;
  /** Whether freezes may cover this day; a day on which they may not earns none either. */
  freezes(day: Day): boolean;
  /** Whether a rest was planned for this day. */
  rests(day: Day): boolean;
}

/** What became of a day without a counted entry. */
export type Bridge = "rest" | "travel" | "freeze" | "missed";

export interface GapDay {
  day: Day;
  became: Bridge;
}

/** One logged day of a walk. */
export interface Step {
  logged: LoggedDay;
  run: Run;
  /** The counted day `run` stands after: what the next `follow`, or `stand`, wants with it. */
  previous: LoggedDay | null;
  gap: GapDay[];
}

/** Where the streak stands on a day: through yesterday, and today if it is counted. */
export interface Standing {
  /** The later of the study day and the last counted day. */
  today: Day;
  loggedToday: boolean;
  streak: number;
  since: Day | null;
  strict: number;
  best: number;
  bucket: number;
  freezesHeld: number;
  /** From the last counted day to yesterday, as in `follow`; empty when today is counted. */
  gap: GapDay[];
}

/** Counted days that make one freeze. */
const FREEZE = 7;
const BUCKET = 14;
/** Minutes: a day that was shorter than this for the learner passed in travel. */
const TRAVEL = 720;
const DAY = 1440;

/** Freezes held: the full sevens. */
export function freezesHeld(bucket: number): number {
  return Math.floor(bucket / FREEZE);
}

/**
 * The state after `next`, from the state after `previous`, the last counted day before it (both null at a goal's
 * first day). The gap is what became of the days between, up to the one that ended the streak: the days after that one
 * are missed unless they are rests, change nothing, and are not listed.
 *
 * A day with history only, or before the goal's start, leaves the run as it was: it is one of the next gap's days.
 */
export function follow(
  run: Run | null,
  previous: LoggedDay | null,
  next: LoggedDay,
  rules: StreakRules,
): { run: Run; gap: GapDay[] } {
  if (!counts(next, rules)) return { run: run ?? begin(next.day), gap: [] };

  const before = begun(run) ?? begin(next.day - 1);
  const { kept, bucket, gap } = cross(before, next.day, travelled(previous, next.first), rules);
  const streak = kept ? before.streak + 1 : 1;
  const strict = gap.length === 0 ? before.strict + 1 : 1;
  return {
    run: {
      day: next.day,
      streak,
      since: kept ? (before.since ?? next.day) : next.day,
      strict: next.onTime ? strict : 0,
      best: Math.max(before.best, streak),
      bucket: rules.freezes(next.day) ? Math.min(BUCKET, bucket + 1) : bucket,
    },
    gap,
  };
}

/** Follows logged days in the order of days, from a goal's first day or from where an earlier walk stood. */
export function* walk(
  days: Iterable<LoggedDay>,
  rules: StreakRules,
  from: Pick<Step, "run" | "previous"> | null = null,
): Generator<Step> {
  let run = from?.run ?? null;
  let previous = from?.previous ?? null;
  for (const logged of days) {
    const followed = follow(run, previous, logged, rules);
    run = followed.run;
    if (counts(logged, rules)) previous = logged;
    yield { logged, run, previous, gap: followed.gap };
  }
}

/**
 * Where the streak stands on study day `studyDay`, from the state after the last counted day. An open today ends
 * nothing. Travel is known from where the learner is now, if `here` says so.
 */
export function stand(
  run: Run | null,
  previous: LoggedDay | null,
  studyDay: Day,
  rules: StreakRules,
  here: Place | null = null,
): Standing {
  const last = begun(run) ?? begin(studyDay - 1);
  const today = Math.max(studyDay, last.day);
  const { kept, bucket, gap } = cross(last, today, here !== null && travelled(previous, here), rules);
  return {
    today,
    loggedToday: last.day === today,
    streak: kept ? last.streak : 0,
    since: kept ? last.since : null,
    strict: gap.length === 0 ? last.strict : 0,
    best: last.best,
    bucket,
    freezesHeld: rules.freezes(today) ? freezesHeld(bucket) : 0,
    gap,
  };
}

function counts(logged: LoggedDay, rules: StreakRules): boolean {
  return logged.counted && logged.day >= rules.starts;
}

function begin(day: Day): Run {
  return { day, streak: 0, since: null, strict: 0, best: 0, bucket: 0 };
}

/** The streak is walked from the first counted day, so nothing before it can be missed. */
function begun(run: Run | null): Run | null {
  return run === null || run.best === 0 ? null : run;
}

/** What the days between a run and `until` do to it. */
function cross(
  run: Run,
  until: Day,
  byTravel: boolean,
  rules: StreakRules,
): { kept: boolean; bucket: number; gap: GapDay[] } {
  const gap: GapDay[] = [];
  let { bucket } = run;
  let travel = byTravel;
  for (let day = run.day + 1; day < until; day++) {
    const became = becomes(day, bucket, travel, rules);
    gap.push({ day, became });
    if (became === "missed") return { kept: false, bucket: 0, gap };
    if (became === "freeze") bucket -= FREEZE;
    if (became === "travel") travel = false;
  }
  return { kept: true, bucket, gap };
}

function becomes(day: Day, bucket: number, travel: boolean, rules: StreakRules): Bridge {
  if (rules.rests(day)) return "rest";
  if (travel) return "travel";
  return bucket >= FREEZE && rules.freezes(day) ? "freeze" : "missed";
}

/**
 * Whether a day between was too short to write in: from its start in the earlier place to its end in the later one.
 * All days of a gap measure the same, but only one of them can have been the short one: the first that is no rest.
 */
function travelled(previous: LoggedDay | null, there: Place): boolean {
  return previous !== null && DAY + ends(there) - ends(previous.last) < TRAVEL;
}

/** When a day ends at a place: minutes after the same day's end at UTC midnight. */
function ends({ offset, dayEnd }: Place): number {
  return dayEnd - offset;
}
