import type { Curriculum, TopicId } from "../core/curriculum.ts";
import {
  comingNext,
  curriculumProgress,
  type TopicName,
  type TopicProgress,
  type TopicRecord,
  topicsIn,
  type UnitProgress,
} from "../core/progress.ts";
import { twinsOf } from "../core/related.ts";
import type { Journal } from "../store/journal.ts";
import { Recalls } from "../store/recalls.ts";
import { TopicEntries } from "../store/topicEntries.ts";
import { Topics } from "../store/topics.ts";

/** Where topics belong: their units, and of each of their curricula what comes next. */
export interface Surroundings {
  /** Each once, in the order of the topics. */
  units: UnitProgress[];
  next: TopicProgress[];
  /** Twins of the topics that are still open: finishing one never finishes the other. */
  also: TopicName[];
}

export function surroundings(journal: Journal, ids: readonly TopicId[]): Surroundings {
  if (ids.length === 0) return { units: [], next: [], also: [] };
  const all = journal.read(Topics).curricula();
  const known = knownTopics(journal, { curricula: all });
  const holds = (topics: readonly { id: TopicId }[], id: TopicId) => topics.some((topic) => topic.id === id);
  const holding = (curriculum: Curriculum, id: TopicId) => curriculum.units.some(({ topics }) => holds(topics, id));
  const theirs = [...new Set(ids.flatMap((id) => all.find((curriculum) => holding(curriculum, id)) ?? []))];
  const curricula = theirs.map((curriculum) => curriculumProgress(curriculum, known));
  const units = curricula.flatMap((curriculum) => curriculum.units);
  const twins = units.flatMap(({ topics }) => topics).flatMap(({ id, related }) => (ids.includes(id) ? related : []));
  return {
    units: [...new Set(ids.flatMap((id) => units.find(({ topics }) => holds(topics, id)) ?? []))],
    next: curricula.flatMap((curriculum) => comingIn(journal, topicsIn(curriculum), known.entries).slice(0, 1)),
    also: [...new Set(twins)].filter(({ id }) => !known.checkOffs.has(id)),
  };
}

/** The open topics among those of a whole curriculum, what comes next first; `entries` knows which have any. */
export function comingIn(
  journal: Journal,
  topics: readonly TopicProgress[],
  entries: Pick<TopicRecord["entries"], "has">,
): TopicProgress[] {
  const ids = topics.map(({ id }) => id);
  const written = ids.filter((id) => entries.has(id));
  return comingNext(topics, journal.read(TopicEntries).lastWorkedOn(ids, written));
}

/** The open topics of each curriculum, what comes next first. */
export function openOf(journal: Journal): TopicProgress[][] {
  const known = knownTopics(journal);
  const open = (curriculum: Curriculum) =>
    comingIn(journal, topicsIn(curriculumProgress(curriculum, known)), known.entries);
  return journal.read(Topics).curricula().map(open);
}

/** Check-offs, entries and recalls by topic, for progress; curricula and entries that have been read are not read again. */
export function knownTopics(
  journal: Journal,
  {
    curricula,
    entries = journal.read(TopicEntries).about(),
  }: { curricula?: readonly Curriculum[]; entries?: TopicRecord["entries"] } = {},
) {
  return {
    checkOffs: journal.read(Topics).checkOffs(),
    entries,
    recalled: journal.read(Recalls).recalled(),
    twins: twinsIn(journal, curricula),
  };
}

/** Every topic's twins, looked for once one of them is asked for; in curricula that have been read, if they have been. */
function twinsIn(
  journal: Journal,
  curricula?: readonly Curriculum[],
): Pick<ReadonlyMap<TopicId, readonly TopicName[]>, "get"> {
  const topics = journal.read(Topics);
  let found: ReadonlyMap<TopicId, readonly TopicName[]> | undefined;
  return {
    get(id) {
      const all = () => curricula?.flatMap(({ units }) => units).flatMap((unit) => unit.topics) ?? topics.all();
      found ??= twinsOf(all(), topics.relations());
      return found.get(id);
    },
  };
}
