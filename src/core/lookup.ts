import type { Curriculum, Topic, Unit } from "./curriculum.ts";
import { type JourneyError, journeyError } from "./error.ts";
import { quoted } from "./spelling.ts";
import { exactMatches, type Named, nearMatches, wordMatches } from "./topicMatch.ts";

const LISTED = 8;
const SUGGESTED = 3;

/** What a progress question is about: a curriculum, or one unit of it. */
export interface Scope {
  curriculum: Curriculum;
  /** Null for the whole curriculum. */
  unit: Unit | null;
}

/**
 * The one topic a person means: by code, slug, exact title or alias, else by words that its names begin with, else by
 * words of its subtopics and tools. Throws `ambiguous` with the candidates, `not-found` with what a misspelling may
 * have meant, and `refused` for a unit: the units' titles are known only where `units` are given, their codes always.
 */
export function findTopic(topics: readonly Topic[], query: string, units: readonly Unit[] = []): Topic {
  const named = topics.map(namedTopic);
  const exact = exactMatches(named, query);
  if (exact.length === 0) refuseUnit(topics, query, units);
  return theOne("topic", exact.length > 0 ? exact : wordMatches(named, query), named, query, "journey topics");
}

/**
 * The topics a query fits, in order, found as `findTopic` finds them; those of a unit or curriculum for its code, all
 * of them for an empty query.
 */
export function searchTopics(topics: readonly Topic[], query: string): Topic[] {
  if (query.trim() === "") return [...topics];
  const below = within(topics, query);
  return below.length > 0 ? below : hits(topics.map(namedTopic), query).map(({ item }) => item);
}

/** The topics that bear exactly this name: a code, a slug, a title or an alias. */
export function topicsNamedExactly(topics: readonly Topic[], name: string): Topic[] {
  return exactMatches(topics.map(namedTopic), name).map(({ item }) => item);
}

/** The curriculum of an id or title. Throws as `findTopic` does. */
export function findCurriculum(curricula: readonly Curriculum[], query: string): Curriculum {
  const named = curricula.map((curriculum) => namedCurriculum(curriculum, curriculum));
  return theOne("curriculum", hits(named, query), named, query, "journey curriculum list");
}

/** The unit of a code (`ml.2`) or title. Throws as `findTopic` does, and `refused` for a topic. */
export function findUnit(curricula: readonly Curriculum[], query: string): Unit {
  const named = curricula.flatMap(({ units }) => units.map((unit) => namedUnit(unit, unit)));
  refuseTopic(curricula, query, named);
  return theOne("unit", hits(named, query), named, query, "journey progress");
}

/** The curriculum or unit a person means; a curriculum's own name comes before its units'. Throws as `findUnit` does. */
export function findScope(curricula: readonly Curriculum[], query: string): Scope {
  const named = curricula.flatMap((curriculum): Named<Scope>[] => [
    namedCurriculum(curriculum, { curriculum, unit: null }),
    ...curriculum.units.map((unit) => namedUnit(unit, { curriculum, unit })),
  ]);
  refuseTopic(curricula, query, named);
  return theOne("curriculum or unit", hits(named, query), named, query, "journey progress");
}

function namedTopic(topic: Topic): Named<Topic> {
  const { id, code, title, aliases, subtopics, tools } = topic;
  const short = id.slice(id.indexOf("/") + 1);
  return {
    item: topic,
    label: `${code} ${title}`,
    exact: [[code], [id], [title, short, ...aliases]],
    details: [...subtopics, ...tools],
  };
}

function namedUnit<T>({ code, title }: Unit, item: T): Named<T> {
  return { item, label: `${code} ${title}`, exact: [[code], [title]], details: [] };
}

function namedCurriculum<T>({ id, title }: Curriculum, item: T): Named<T> {
  return { item, label: `${id} ${title}`, exact: [[id], [title]], details: [] };
}

/** The topics below a unit's or a curriculum's code. */
function within(topics: readonly Topic[], query: string): Topic[] {
  const code = query.trim().toLowerCase();
  return topics.filter((topic) => topic.code.startsWith(`${code}.`));
}

function hits<T>(named: readonly Named<T>[], query: string): Named<T>[] {
  const exact = exactMatches(named, query);
  return exact.length > 0 ? exact : wordMatches(named, query);
}

function theOne<T>(what: string, found: Named<T>[], named: readonly Named<T>[], query: string, hint: string): T {
  const [first, ...others] = found;
  if (first === undefined) throw notFound(what, named, query, hint);
  if (others.length === 0) return first.item;
  const shown = found.slice(0, LISTED).map(({ label }) => label);
  const more = found.length > LISTED ? [`+${found.length - LISTED} more`] : [];
  throw journeyError("ambiguous", `${quoted(query)} could be ${[...shown, ...more].join("; ")}`, "name it by its code");
}

function notFound(what: string, named: readonly Named<unknown>[], query: string, hint: string): JourneyError {
  const near = nearMatches(named, query).slice(0, SUGGESTED);
  const suggestion = near.length === 0 ? hint : `did you mean ${near.map(({ label }) => label).join(", or ")}?`;
  return journeyError("not-found", `no ${what} is called ${quoted(query)}`, suggestion);
}

/** A unit is no topic: names those of the unit that was meant. */
function refuseUnit(topics: readonly Topic[], query: string, units: readonly Unit[]): void {
  const [titled] = exactMatches(
    units.map((unit) => namedUnit(unit, unit)),
    query,
  );
  const code = titled?.item.code ?? query.trim().toLowerCase();
  const below = within(topics, code);
  if (below.length === 0) return;
  const shown = below.slice(0, LISTED).map((topic) => `${topic.code} ${topic.title}`);
  const more = below.length > LISTED ? [`+${below.length - LISTED} more`] : [];
  const kind = code.includes(".") ? "a unit" : "a curriculum";
  throw journeyError(
    "refused",
    `${code} is ${kind}; its topics are ${[...shown, ...more].join("; ")}`,
    `journey topics ${code}`,
  );
}

/** A topic has no progress of its own. */
function refuseTopic(curricula: readonly Curriculum[], query: string, named: readonly Named<unknown>[]): void {
  if (exactMatches(named, query).length > 0) return;
  const topics = curricula.flatMap(({ units }) => units.flatMap((unit) => unit.topics)).map(namedTopic);
  const [topic] = exactMatches(topics, query);
  if (topic === undefined) return;
  const unit = topic.item.code.split(".").slice(0, -1).join(".");
  throw journeyError("refused", `${topic.label} is a topic of ${unit}`, `journey progress ${unit}`);
}
