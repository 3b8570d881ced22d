import type { TopicId } from "../core/curriculum.ts";
import { openTopics, type TopicName, type TopicProgress, type UnitProgress, unitProgress } from "../core/progress.ts";
import { twinsOf } from "../core/related.ts";
import type { Journal } from "../store/journal.ts";

/** The unit of a topic, and the next open topic of its curriculum: the first after it, else the first of all. */
export interface UnitOfTopic {
  unit: UnitProgress;
  next: TopicProgress | undefined;
  /** Twins of its topics that are still open: finishing one never finishes the other. */
  also: TopicName[];
}

/** The units that topics belong to, each once, in the order of the topics. */
export function unitsOf(journal: Journal, topics: readonly TopicId[]): UnitOfTopic[] {
  if (topics.length === 0) return [];
  const known = knownTopics(journal);
  const found = new Map<string, UnitOfTopic>();
  const curricula = journal.topics.curricula();
  const asked = new Set(topics);
  for (const id of topics) {
    const curriculum = curricula.find(({ units }) =>
      units.some((unit) => unit.topics.some((topic) => topic.id === id)),
    );
    const unit = curriculum?.units.find((candidate) => candidate.topics.some((topic) => topic.id === id));
    if (curriculum === undefined || unit === undefined || found.has(unit.code)) continue;
    const topics = curriculum.units.flatMap((each) => unitProgress(each, known).topics);
    const after = topics.slice(topics.findIndex((topic) => topic.id === id));
    const [next] = openTopics([...after, ...topics]);
    const twins = topics.filter((topic) => asked.has(topic.id)).flatMap(({ related }) => related);
    const also = [...new Set(twins)].filter((twin) => !known.checkOffs.has(twin.id));
    found.set(unit.code, { unit: unitProgress(unit, known), next, also });
  }
  return [...found.values()];
}

/** Check-offs, entries and recalls by topic, for progress. */
export function knownTopics(journal: Journal) {
  return {
    checkOffs: journal.topics.checkOffs(),
    entries: journal.entries.about(),
    recalled: journal.recalls.recalled(),
    twins: twinsOf(journal.topics.all(), journal.topics.relations()),
  };
}
