import type { Topic } from "../core/curriculum.ts";
import { findTopic } from "../core/lookup.ts";
import type { Journal } from "../store/journal.ts";

/** The topics somebody named, each exactly one; the units are known so that naming one of them can be explained. */
export function topicsNamed(journal: Journal, queries: readonly string[]): Topic[] {
  if (queries.length === 0) return [];
  const topics = journal.topics.all();
  const units = journal.topics.curricula().flatMap((curriculum) => curriculum.units);
  return queries.map((query) => findTopic(topics, query, units));
}

export function topicNamed(journal: Journal, query: string): Topic {
  const units = journal.topics.curricula().flatMap((curriculum) => curriculum.units);
  return findTopic(journal.topics.all(), query, units);
}
