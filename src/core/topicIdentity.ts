import type { Topic, Unit } from "./curriculum.ts";
import type { CurriculumDraft, TopicDraft } from "./curriculumDraft.ts";
import { editDistance, plain, plainWords } from "./spelling.ts";

/** A topic of a curriculum, and the unit it stands in: null when it is retired. */
export interface StandingTopic {
  topic: Topic;
  unit: Unit | null;
}

const ALIKE = 0.7;
/** Comparisons of titles: beyond these, only equal ones are the same topic. */
const MOST_PAIRS = 250_000;
const MOST_LETTERS = 200;

/**
 * Which topic there was each topic of a draft is: by its slug, else by its title or another name, else by a title very
 * much alike among those that are left. Retired ones come back only by slug or name.
 */
export function matchTopics(
  standing: readonly StandingTopic[],
  draft: CurriculumDraft,
  id: string,
): Map<TopicDraft, StandingTopic> {
  const topics = draft.units.flatMap((unit) => unit.topics);
  const found = new Map<TopicDraft, StandingTopic>();
  const left = new Set(standing);
  const take = (topic: TopicDraft, known: StandingTopic | undefined) => {
    if (known === undefined || !left.delete(known)) return;
    found.set(topic, known);
  };

  const bySlug = new Map(standing.map((one) => [one.topic.id, one]));
  for (const topic of topics) {
    if (topic.slug !== null) take(topic, bySlug.get(topic.slug.includes("/") ? topic.slug : `${id}/${topic.slug}`));
  }
  for (const names of [titleOf, namesOf]) {
    const byName = listedBy(left, names);
    for (const { title: unit, topics } of draft.units) {
      for (const topic of topics.filter((one) => one.slug === null && !found.has(one))) {
        const same = (byName.get(plain(topic.title)) ?? []).filter((one) => left.has(one));
        take(topic, same.find((one) => one.unit?.title === unit) ?? same[0]);
      }
    }
  }
  const open = topics.filter((topic) => topic.slug === null && !found.has(topic));
  const standingLeft = [...left].filter(({ unit }) => unit !== null);
  if (open.length * standingLeft.length <= MOST_PAIRS) {
    for (const { topic, known } of pairs(open, standingLeft)) if (!found.has(topic)) take(topic, known);
  }
  return found;
}

function titleOf({ title }: Topic): string[] {
  return [title];
}

function namesOf({ title, aliases }: Topic): string[] {
  return [title, ...aliases];
}

function listedBy(left: Iterable<StandingTopic>, names: (topic: Topic) => string[]): Map<string, StandingTopic[]> {
  const lists = new Map<string, StandingTopic[]>();
  for (const one of left) {
    for (const name of new Set(names(one.topic).map(plain))) {
      const list = lists.get(name);
      if (list === undefined) lists.set(name, [one]);
      else list.push(one);
    }
  }
  return lists;
}

/** Topics that are much alike, those most alike first. */
function pairs(
  open: readonly TopicDraft[],
  left: readonly StandingTopic[],
): { topic: TopicDraft; known: StandingTopic; score: number }[] {
  return open
    .flatMap((topic) => left.map((known) => ({ topic, known, score: likeness(topic.title, known.topic.title) })))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score);
}

/** 0 to 1: the share of words two titles have in common, or of letters that need no change. */
function likeness(a: string, b: string): number {
  const [first, second] = [new Set(plainWords(a)), new Set(plainWords(b))];
  const common = [...first].filter((word) => second.has(word)).length;
  const words = (2 * common) / Math.max(1, first.size + second.size);
  const longest = Math.max(a.length, b.length);
  if (common === 0 && first.size > 1) return 0;
  if (longest > MOST_LETTERS) return words;
  return Math.max(words, 1 - editDistance(plain(a), plain(b)) / Math.max(1, longest));
}
