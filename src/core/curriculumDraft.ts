import type { Curriculum, Topic, Unit } from "./curriculum.ts";
import { misplaced } from "./misplaced.ts";
import { CURRICULUM_ID, SlugClaims } from "./slugClaims.ts";
import { quoted } from "./spelling.ts";

/** A topic as somebody wrote it down: slug and code only where they gave them. */
export interface TopicDraft {
  /** Where it stands, for complaints: `ml.yaml:12:9`. */
  place: string;
  /** The line of that place, from 1. */
  line: number;
  title: string;
  slug: string | null;
  code: string | null;
  subtopics: readonly string[];
  tools: readonly string[];
  aliases: readonly string[];
  /** Slugs; one without a curriculum means this one. */
  related: readonly string[];
  resources: readonly string[];
  /** Ticked in the source: somebody has finished it. */
  ticked: boolean;
}

export interface UnitDraft {
  place: string;
  line: number;
  title: string;
  code: string | null;
  topics: readonly TopicDraft[];
}

/** A curriculum as a file or a pasted text gives it, before its slugs and codes are settled. */
export interface CurriculumDraft {
  place: string;
  id: string;
  title: string;
  source: string | null;
  units: readonly UnitDraft[];
  /** Topics that were given up, with the slugs and codes they keep taken. */
  retired: readonly TopicDraft[];
}

const NUMBER = /^[1-9]\d{0,5}$/;
/** Characters. Longer than any title: a whole page that lost its line ends is no topic. */
const MAX_TEXT = 2000;

/**
 * The curriculum a draft comes to. A unit or topic without a code gets the one of its place (`ml.2.1`), a topic
 * without a slug the one of its title, numbered where the title comes twice. Throws `refused`, naming the place, for
 * an id, slug or code that is malformed or taken, a text over 2000 characters, and a curriculum or unit with nothing in it.
 */
export function settle(draft: CurriculumDraft): Curriculum {
  if (!CURRICULUM_ID.test(draft.id)) {
    throw misplaced(draft.place, `the id ${quoted(draft.id)} is not made of a-z, 0-9 and single hyphens`, "id: ml");
  }
  refuseLong(draft.place, [draft.title, draft.source]);
  if (draft.units.length === 0) throw misplaced(draft.place, "the curriculum has no units");

  for (const unit of draft.units) {
    refuseLong(unit.place, [unit.title]);
    unit.topics.forEach(refuseLongTopic);
  }
  draft.retired.forEach(refuseLongTopic);

  const slugs = new SlugClaims(draft.id);
  // Slugs that were given come first, wherever they stand: one made from a title steps aside.
  for (const { slug, place } of [...draft.units.flatMap(({ topics }) => topics), ...draft.retired])
    if (slug !== null) slugs.claim(slug, place);

  const codes = new Set<string>();
  const units = draft.units.map((unit, index): Unit => {
    if (unit.topics.length === 0) throw misplaced(unit.place, `the unit ${quoted(unit.title)} has no topics`);
    const code = claimCode(codes, unit, `${draft.id}.${index + 1}`);
    const topics = unit.topics.map((topic, place) => ({
      ...settleTopic(topic, slugs),
      code: claimCode(codes, topic, `${code}.${place + 1}`),
    }));
    return { code, title: unit.title, topics };
  });
  const retired = draft.retired.map((topic) => ({
    ...settleTopic(topic, slugs),
    code: retiredCode(codes, topic, draft),
  }));
  return {
    id: draft.id,
    title: draft.title,
    ...(draft.source !== null && { source: draft.source }),
    units,
    ...(retired.length > 0 && { retired }),
  };
}

/** A retired topic has no place that would give it a code. */
function retiredCode(codes: Set<string>, topic: TopicDraft, { id }: CurriculumDraft): string {
  if (topic.code === null || topic.slug === null) {
    throw misplaced(topic.place, `the retired topic ${quoted(topic.title)} needs its slug and code`);
  }
  return claimCode(codes, topic, `${id}.1.1`);
}

function refuseLongTopic({ place, title, slug, subtopics, tools, aliases, related, resources }: TopicDraft): void {
  refuseLong(place, [title, slug, ...subtopics, ...tools, ...aliases, ...related, ...resources]);
}

function refuseLong(place: string, texts: readonly (string | null)[]): void {
  const long = texts.find((text) => text !== null && text.length > MAX_TEXT);
  if (long) throw misplaced(place, `a text is longer than ${MAX_TEXT} characters: ${quoted(long)}`);
}

function settleTopic(draft: TopicDraft, slugs: SlugClaims): Omit<Topic, "code"> {
  const { place, title, subtopics, tools, aliases, resources } = draft;
  const id = draft.slug === null ? slugs.fromTitle(title, place) : slugs.read(draft.slug, place);
  const related = draft.related.map((slug) => slugs.read(slug, place));
  return { id, title, subtopics, tools, aliases, related, ...(resources.length > 0 && { resources }) };
}

function claimCode(taken: Set<string>, { code: given, place }: TopicDraft | UnitDraft, byPlace: string): string {
  const code = given ?? byPlace;
  const [id, ...numbers] = code.split(".");
  const [ownId, ...ownNumbers] = byPlace.split(".");
  if (id !== ownId || numbers.length !== ownNumbers.length || !numbers.every((number) => NUMBER.test(number))) {
    throw misplaced(place, `not a code for this place: ${quoted(code)}`, `by its place it would be ${byPlace}`);
  }
  if (taken.has(code))
    throw misplaced(place, `the code ${code} is already taken`, "codes that are left out follow the order");
  taken.add(code);
  return code;
}
