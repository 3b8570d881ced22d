import type { CheckOff, Topic, TopicId, TopicState } from "./curriculum.ts";
import { plain, plainWords } from "./spelling.ts";
import { type Named, nearMatches } from "./topicMatch.ts";

/** Why a topic is offered before its turn. */
export type Offer = "last night" | "next";

/** A topic as the night's question offers it. */
export interface TopicChoice {
  topic: Topic;
  state: TopicState;
  /** Null for one that stands in its own place. */
  offer: Offer | null;
}

export interface TopicHistory {
  checkOffs: ReadonlyMap<TopicId, CheckOff>;
  /** Topics with entries. */
  written: ReadonlySet<TopicId>;
  /** The topics of the last nights, the latest first. */
  recent: readonly TopicId[];
  /** The open topics of each curriculum, what comes next first. */
  coming: readonly (readonly TopicId[])[];
}

/**
 * The topics in the order they are offered: those of the last nights that are still open, then the next one of each
 * curriculum, the curriculum worked on last before the others, then the rest as they are studied.
 */
export function topicChoices(topics: readonly Topic[], history: TopicHistory): TopicChoice[] {
  const known = new Map(topics.map((topic) => [topic.id, topic]));
  const isOpen = ({ id }: Topic) => !history.checkOffs.has(id);
  const recent = [...new Set(history.recent)].flatMap((id) => known.get(id) ?? []);
  const last = recent.filter(isOpen);
  const coming = history.coming.flatMap(
    (ids) => ids.map((id) => known.get(id)).find((one) => one && !last.includes(one)) ?? [],
  );
  const order = curriculaOf([...recent, ...topics]);
  const next = coming.sort((a, b) => order.indexOf(curriculumOf(a)) - order.indexOf(curriculumOf(b)));
  const offered = new Set([...last, ...next]);

  const choice = (offer: Offer | null) => (topic: Topic) => ({ topic, state: stateOf(topic, history), offer });
  return [
    ...last.map(choice("last night")),
    ...next.map(choice("next")),
    ...topics.filter((topic) => !offered.has(topic)).map(choice(null)),
  ];
}

/** The curricula of some topics, each once, as they first appear. */
function curriculaOf(topics: readonly Topic[]): string[] {
  return [...new Set(topics.map(curriculumOf))];
}

function curriculumOf({ id }: Topic): string {
  return id.slice(0, id.indexOf("/"));
}

function stateOf({ id }: Topic, { checkOffs, written }: TopicHistory): TopicState {
  return checkOffs.get(id)?.state ?? (written.has(id) ? "studied" : "new");
}

/** Looks topics up while somebody types; prepared once, so that a key costs little among hundreds. */
export type TopicFilter = (query: string) => FilteredTopics;

export interface FilteredTopics {
  /** Places in the list that was given, the surest first. */
  found: readonly number[];
  /** Nothing begins with these words; `found` is what a misspelling may have meant. */
  guessed: boolean;
}

/** `ml.2`: whoever types one is not after the words it could be taken for. */
const likeACode = () => /^[\p{L}\p{N}-]+\.\d/u;
/** Scripts written without spaces between their words: a word may begin anywhere. */
const unspaced = () => /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

interface Prepared {
  code: string;
  titles: readonly string[];
  all: readonly string[];
}

/**
 * A filter over topics. A query finds the topics whose code begins with it (`ml.2`), then those whose titles and names
 * have a word beginning with each of its words, then those whose subtopics and tools have; each kind in the order of
 * the list. An empty query finds everything.
 */
export function topicFilter(topics: readonly Topic[]): TopicFilter {
  const prepared = topics.map(prepare);
  return (query) => {
    const wanted = plain(query);
    const words = plainWords(query);
    if (words.length === 0) return { found: prepared.map((_, place) => place), guessed: false };
    const isCode = likeACode().test(wanted);
    const ranked = prepared
      .map((one, place) => ({ place, rank: rankOf(one, wanted, words) }))
      .filter(({ rank }) => rank !== null && (rank < 2 || !isCode))
      .sort((a, b) => Number(a.rank) - Number(b.rank) || a.place - b.place);
    if (ranked.length > 0) return { found: ranked.map(({ place }) => place), guessed: false };
    return { found: nearMatches(topics.map(named), query).map(({ item }) => item), guessed: true };
  };
}

function prepare({ code, id, title, aliases, subtopics, tools }: Topic): Prepared {
  const titles = [code, title, id, ...aliases].flatMap(plainWords);
  return { code: plain(code), titles, all: [...titles, ...[...subtopics, ...tools].flatMap(plainWords)] };
}

function rankOf({ code, titles, all }: Prepared, wanted: string, words: readonly string[]): number | null {
  if (code.startsWith(wanted)) return code === wanted ? 0 : 1;
  if (eachBegins(words, titles)) return 2;
  return eachBegins(words, all) ? 3 : null;
}

function eachBegins(wanted: readonly string[], words: readonly string[]): boolean {
  return wanted.every((start) =>
    words.some((word) => (unspaced().test(start) ? word.includes(start) : word.startsWith(start))),
  );
}

function named({ code, title, aliases, subtopics, tools }: Topic, place: number): Named<number> {
  return { item: place, label: code, exact: [[code], [title, ...aliases]], details: [...subtopics, ...tools] };
}
