import { type Curriculum, type TopicId, topicsOf } from "../core/curriculum.ts";
import {
  comingNext,
  curriculumProgress,
  type TopicName,
  type TopicProgress,
  type TopicRecord,
  topicsIn,
  type UnitProgress,
  unitOf,
} from "../core/progress.ts";
import { twinsOf } from "../core/related.ts";
import type { Journal } from "../store/journal.ts";
import { Recalls } from "../store/recalls.ts";
import { TopicEntries } from "../store/topicEntries.ts";
import { type PlacedTopic, TopicStates } from "../store/topicStates.ts";
import { Topics } from "../store/topics.ts";

/** Where topics belong: their units, and of each of their curricula what comes next. */
export interface Surroundings {
  /** Each once, in the order of the topics. */
  units: (Omit<UnitProgress, "topics"> & { topics: readonly PlacedTopic[] })[];
  next: TopicName[];
  /** Twins of the topics that are still open: finishing one never finishes the other. */
  also: TopicName[];
}

/** `last` are those worked on last in each of their curricula, where that is known. */
export function surroundings(journal: Journal, ids: readonly TopicId[], last?: ReadonlySet<TopicId>): Surroundings {
  if (ids.length === 0) return { units: [], next: [], also: [] };
  const states = journal.read(TopicStates);
  const beside = states.beside(ids);
  const theirs = ids.flatMap((id) => beside.find((topic) => topic.id === id) ?? []);
  const units = [...new Map(theirs.map(({ unit, unitTitle }) => [unit, unitTitle]))];
  const curricula = [...new Set(theirs.map(({ curriculum }) => curriculum))];
  return {
    units: units.map(([code, title]) =>
      unitOf(
        { code, title },
        beside.filter(({ unit }) => unit === code),
      ),
    ),
    next: curricula.flatMap((id) => {
      const topics = beside.filter(({ curriculum }) => curriculum === id);
      const written = new Set(topics.filter((topic) => topic.written).map((topic) => topic.id));
      const coming = last === undefined ? comingIn(journal, topics, written) : comingNext(topics, last);
      return coming[0] ?? [];
    }),
    also: states.openTwins(beside.map(({ id }) => id).filter((id) => ids.includes(id))),
  };
}

/** The open topics among those of a whole curriculum, what comes next first; `entries` knows which have any. */
export function comingIn<Topic extends Pick<TopicProgress, "id" | "state">>(
  journal: Journal,
  topics: readonly Topic[],
  entries: Pick<TopicRecord["entries"], "has">,
): Topic[] {
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
      found ??= twinsOf(curricula === undefined ? topics.all() : topicsOf(curricula), topics.relations());
      return found.get(id)?.map(({ id, code, title }) => ({ id, code, title }));
    },
  };
}
