import type { Topic } from "../core/curriculum.ts";
import { findTopic } from "../core/lookup.ts";
import type { Journal } from "../store/journal.ts";

/**
 * The topics somebody named, each exactly one; the units are known so that naming one of them can be explained. A code as it is written needs
 * no search among all of them.
 */
export function topicsNamed(journal: Journal, queries: readonly string[]): Topic[] {
  return queries.map((query) => topicNamed(journal, query));
}

export function topicNamed({ topics }: Journal, query: string): Topic {
  const withCode = topics.withCode(query);
  if (withCode !== undefined) return withCode;
  const units = topics.curricula().flatMap((curriculum) => curriculum.units);
  return findTopic(topics.all(), query, units);
}
