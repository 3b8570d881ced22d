import type { TopicId } from "../core/curriculum.ts";
import { comingNext, type TopicName, type UnitProgress, unitOf } from "../core/progress.ts";
import type { Journal } from "../store/journal.ts";
import { type PlacedTopic, TopicStates } from "../store/topicStates.ts";
import { comingIn } from "./comingTopics.ts";

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
