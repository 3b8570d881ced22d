import type { NewChange } from "./change.ts";
import type { Topic, TopicId } from "./curriculum.ts";
import { plainWords } from "./spelling.ts";

/** Two topics of different curricula that say the same; `a` comes before `b`. */
export interface Relation {
  a: TopicId;
  b: TopicId;
}

/** Words that every other title has. */
const FILLERS = new Set([
  "a",
  "and",
  "e",
  "for",
  "g",
  "in",
  "introduction",
  "its",
  "learning",
  "machine",
  "mlops",
  "of",
  "the",
  "to",
  "with",
]);
/** Of the words of both titles together, how many they share. */
const ALIKE = 0.5;

/** Every topic's twins: those its curriculum names, those the learner linked, both ways. */
export function twinsOf(topics: readonly Topic[], relations: readonly Relation[]): Map<TopicId, Topic[]> {
  const known = new Map(topics.map((topic) => [topic.id, topic]));
  const twins = new Map<TopicId, Set<TopicId>>(topics.map(({ id }) => [id, new Set()]));
  const link = (from: TopicId, to: TopicId) => {
    if (known.has(to)) twins.get(from)?.add(to);
  };
  const both = (a: TopicId, b: TopicId) => {
    link(a, b);
    link(b, a);
  };
  for (const { id, related } of topics) for (const other of related) both(id, other);
  for (const { a, b } of relations) both(a, b);
  return new Map(Array.from(twins, ([id, others]) => [id, [...others].flatMap((other) => known.get(other) ?? [])]));
}

/** Pairs whose titles are much alike and that nobody has linked: to look at, the likest first. */
export function likelyTwins(topics: readonly Topic[], twins: ReadonlyMap<TopicId, readonly Topic[]>): [Topic, Topic][] {
  const words = new Map(topics.map((topic) => [topic.id, significant(topic)]));
  const pairs: { pair: [Topic, Topic]; alike: number }[] = [];
  for (const [index, topic] of topics.entries()) {
    for (const other of topics.slice(index + 1)) {
      if (curriculumOf(topic) === curriculumOf(other) || twins.get(topic.id)?.includes(other)) continue;
      const alike = likeness(words.get(topic.id) ?? new Set(), words.get(other.id) ?? new Set());
      if (alike >= ALIKE) pairs.push({ pair: [topic, other], alike });
    }
  }
  return pairs.sort((a, b) => b.alike - a.alike).map(({ pair }) => pair);
}

/** Links two topics, or takes the link away. */
export function relate(one: TopicId, other: TopicId, linked: boolean): NewChange {
  return { kind: "relation", id: [one, other].sort().join(" "), fields: {}, deleted: !linked };
}

function significant({ title, aliases }: Topic): Set<string> {
  return new Set([title, ...aliases].flatMap(plainWords).filter((word) => !FILLERS.has(word)));
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  const all = new Set([...one, ...other]).size;
  return all === 0 ? 0 : shared / all;
}

function curriculumOf({ id }: Topic): string {
  return id.slice(0, id.indexOf("/"));
}
