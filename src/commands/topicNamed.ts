import type { Topic, Unit } from "../core/curriculum.ts";
import { findTopic } from "../core/lookup.ts";
import type { Journal } from "../store/journal.ts";
import { Topics } from "../store/topics.ts";

/**
 * The topics somebody named, each exactly one; the units are known so that naming one of them can be explained. A code as it is written needs
 * no search among all of them.
 */
export function topicsNamed(journal: Journal, queries: readonly string[]): Topic[] {
  return queries.map(namedIn(journal));
}

export function topicNamed(journal: Journal, query: string): Topic {
  return namedIn(journal)(query);
}

function namedIn(journal: Journal): (query: string) => Topic {
  const topics = journal.read(Topics);
  let all: { topics: Topic[]; units: Unit[] } | undefined;
  return (query) => {
    const withCode = topics.withCode(query);
    if (withCode !== undefined) return withCode;
    all ??= { topics: topics.all(), units: topics.curricula().flatMap((curriculum) => curriculum.units) };
    return findTopic(all.topics, query, all.units);
  };
}
