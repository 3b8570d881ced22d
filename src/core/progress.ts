import type { CheckOff, CheckState, Curriculum, Topic, TopicId, TopicState, Unit } from "./curriculum.ts";
import { isoDay } from "./day.ts";
import { RECALLED } from "./recall.ts";

/** What the journal knows about topics. */
export interface TopicRecord {
  checkOffs: ReadonlyMap<TopicId, CheckOff>;
  /** The numbers of the entries about each topic, the oldest first, and whether there are any. */
  entries: Pick<ReadonlyMap<TopicId, readonly number[]>, "get" | "has">;
  /** Finished ones that were recalled twice, at a distance. */
  recalled: ReadonlySet<TopicId>;
  /** Topics of other curricula that say the same. */
  twins?: Pick<ReadonlyMap<TopicId, readonly TopicName[]>, "get">;
}

/** A topic as `progress --json` tells it (DESIGN section 14). */
export interface TopicProgress {
  code: string;
  id: TopicId;
  title: string;
  state: TopicState;
  /** `2027-01-10` */
  doneOn: string | null;
  entries: readonly number[];
  tools: readonly string[];
  /** Its twins in other curricula. */
  related: readonly TopicName[];
}

/** What a topic is called by. */
export type TopicName = Pick<Topic, "id" | "code" | "title">;

type Stated = Pick<TopicProgress, "state">;

/** `done` of `total`: skipped topics stand on neither side, so all of the others done is everything. */
export interface UnitProgress {
  code: string;
  title: string;
  done: number;
  total: number;
  skipped: number;
  topics: readonly TopicProgress[];
}

export interface CurriculumProgress {
  id: string;
  title: string;
  done: number;
  total: number;
  skipped: number;
  /** Rounded down, so that 100 means all; null when everything is skipped. */
  percent: number | null;
  units: readonly UnitProgress[];
  /** Topics it no longer has that something was done about: they count nowhere. */
  retired?: readonly TopicProgress[];
}

export interface Progress {
  curricula: readonly CurriculumProgress[];
}

export function curriculumProgress(curriculum: Curriculum, known: TopicRecord): CurriculumProgress {
  const { id, title, units } = curriculum;
  const each = units.map((unit) => unitProgress(unit, known));
  const done = sum(each.map((unit) => unit.done));
  const total = sum(each.map((unit) => unit.total));
  const skipped = sum(each.map((unit) => unit.skipped));
  const percent = total === 0 ? null : Math.floor((100 * done) / total);
  const gone = (curriculum.retired ?? []).map((topic) => topicProgress(topic, known));
  const retired = gone.filter(({ state }) => state !== "new");
  return { id, title, done, total, skipped, percent, units: each, ...(retired.length > 0 && { retired }) };
}

export function unitProgress({ code, title, topics }: Unit, known: TopicRecord): UnitProgress {
  return unitOf(
    { code, title },
    topics.map((topic) => topicProgress(topic, known)),
  );
}

/** A unit counted up from its topics. */
export function unitOf<Topic extends Stated>({ code, title }: Pick<Unit, "code" | "title">, topics: readonly Topic[]) {
  const skipped = topics.filter(({ state }) => state === "skipped").length;
  return { code, title, done: topics.filter(isDone).length, total: topics.length - skipped, skipped, topics };
}

/** How far a topic is, by what was declared of it and what else happened to it. */
export function topicState(
  checked: CheckState | null,
  { recalls, written }: { recalls: number; written: boolean },
): TopicState {
  if (checked === "done" && recalls >= RECALLED) return "recalled";
  return checked ?? (written ? "studied" : "new");
}

function topicProgress(
  { code, id, title, tools }: Topic,
  { checkOffs, entries, recalled, twins }: TopicRecord,
): TopicProgress {
  const checked = checkOffs.get(id);
  const doneOn = checked?.state === "done" ? isoDay(checked.day) : null;
  const recalls = recalled.has(id) ? RECALLED : 0;
  const state = topicState(checked?.state ?? null, { recalls, written: entries.has(id) });
  return {
    code,
    id,
    title,
    state,
    doneOn,
    // Read where they are shown: over the years a topic gathers thousands.
    get entries() {
      return entries.get(id) ?? [];
    },
    tools,
    get related() {
      return twins?.get(id) ?? [];
    },
  };
}

export function topicsIn(curriculum: CurriculumProgress): TopicProgress[] {
  return curriculum.units.flatMap(({ topics }) => topics);
}

/** The topics still to be finished, in the order of the curriculum. */
export function openTopics<Topic extends Stated>(topics: readonly Topic[]): Topic[] {
  return topics.filter(({ state }) => state === "new" || state === "studied");
}

/**
 * What to take up next in a curriculum, wherever that is said: the open topics after the one worked on last, then those
 * before it. Of several worked on last it is the one that stands last; none leaves the order of the curriculum.
 */
export function comingNext<Topic extends Stated & { id: TopicId }>(
  topics: readonly Topic[],
  last: ReadonlySet<TopicId>,
): Topic[] {
  const at = topics.findLastIndex(({ id }) => last.has(id)) + 1;
  return openTopics([...topics.slice(at), ...topics.slice(0, at)]);
}

/** A topic somebody has worked on; so its tools have been met. */
export function isMet({ state }: Stated): boolean {
  return state !== "new" && state !== "skipped";
}

function isDone({ state }: Stated): boolean {
  return state === "done" || state === "recalled";
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
