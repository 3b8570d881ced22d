import type { Curriculum, Topic, Unit } from "./curriculum.ts";
import { type CurriculumDraft, settle, type TopicDraft } from "./curriculumDraft.ts";
import { NewCodes } from "./newCodes.ts";
import { SlugClaims } from "./slugClaims.ts";
import { plain } from "./spelling.ts";
import { matchTopics, type StandingTopic } from "./topicIdentity.ts";

/** What a new version of a curriculum changes. */
export interface Revision {
  after: Curriculum;
  added: readonly Topic[];
  renamed: readonly { from: string; topic: Topic }[];
  /** Units by their titles. */
  moved: readonly { topic: Topic; from: string; to: string }[];
  retired: readonly Topic[];
  /** Retired before, and wanted again. */
  returned: readonly Topic[];
}

/**
 * A curriculum brought to what a draft says, every topic that is still meant keeping its slug and code (DESIGN section
 * 6). One that is left out is retired: its slug and code stay taken. Throws `refused` as `settle` does.
 */
export function revise(before: Curriculum, draft: CurriculumDraft): Revision {
  // By their places codes would move with every topic put in between; the ones there are stay, whatever the draft says.
  const units = draft.units.map((unit) => ({ ...unit, code: null, topics: unit.topics.map(withoutCode) }));
  const settled = settle({ ...draft, id: before.id, units, retired: [] });
  const standing = standingTopics(before);
  const match = matchTopics(standing, draft, before.id);
  const codes = new NewCodes(before);
  const slugs = new SlugClaims(before.id);
  for (const { topic } of standing) slugs.claim(topic.id, topic.code);
  for (const topic of draft.units.flatMap(({ topics }) => topics)) {
    if (topic.slug !== null && !match.has(topic)) slugs.claim(topic.slug, topic.place);
  }

  const after: Unit[] = settled.units.map((unit, at) => {
    const source = draft.units[at];
    const known = (source?.topics ?? []).map((topic) => match.get(topic));
    const code = codes.unit(
      { code: source?.code ?? null, title: unit.title },
      known.map((one) => one?.unit ?? null),
    );
    const topics = unit.topics.map((topic, place): Topic => {
      const written = source?.topics[place];
      const old = known[place];
      if (old !== undefined) return kept(old.topic, topic, written?.slug != null);
      const id = written?.slug == null ? slugs.fromTitle(topic.title, written?.place ?? "") : topic.id;
      return { ...topic, id, code: codes.topic(code) };
    });
    return { code, title: unit.title, topics };
  });
  return compared(before, { ...settled, units: after }, standing);
}

function withoutCode(topic: TopicDraft): TopicDraft {
  return { ...topic, code: null };
}

function standingTopics({ units, retired = [] }: Curriculum): StandingTopic[] {
  return [
    ...units.flatMap((unit) => unit.topics.map((topic) => ({ topic, unit }))),
    ...retired.map((topic) => ({ topic, unit: null })),
  ];
}

/** An old topic in its new words. A text without slugs says nothing of twins and other names: those there are stay. */
function kept(old: Topic, now: Topic, whole: boolean): Topic {
  const names = [...(whole ? [] : old.aliases), ...now.aliases, ...(sameTitle(old, now) ? [] : [old.title])];
  const aliases = [...new Set(names)].filter((alias) => plain(alias) !== plain(now.title));
  const related = whole || now.related.length > 0 ? now.related : old.related;
  return { ...now, id: old.id, code: old.code, aliases, related };
}

function sameTitle(a: Topic, b: Topic): boolean {
  return plain(a.title) === plain(b.title);
}

function compared(before: Curriculum, { units, ...rest }: Curriculum, standing: readonly StandingTopic[]): Revision {
  const known = new Map(standing.map((one) => [one.topic.id, one]));
  const now = units.flatMap((unit) => unit.topics.map((topic) => ({ unit, topic, old: known.get(topic.id) })));
  const ids = new Set(now.map(({ topic }) => topic.id));
  const gone = standing.filter(({ topic }) => !ids.has(topic.id));
  const source = rest.source ?? before.source;
  return {
    after: {
      id: before.id,
      title: rest.title,
      ...(source !== undefined && { source }),
      units,
      ...(gone.length > 0 && { retired: gone.map(({ topic }) => topic) }),
    },
    added: now.flatMap(({ topic, old }) => (old === undefined ? [topic] : [])),
    renamed: now.flatMap(({ topic, old }) =>
      old === undefined || old.topic.title === topic.title ? [] : [{ from: old.topic.title, topic }],
    ),
    moved: now.flatMap(({ unit, topic, old }) =>
      old?.unit == null || old.unit.code === unit.code ? [] : [{ topic, from: old.unit.title, to: unit.title }],
    ),
    retired: gone.flatMap(({ topic, unit }) => (unit === null ? [] : [topic])),
    returned: now.flatMap(({ topic, old }) => (old?.unit === null ? [topic] : [])),
  };
}
