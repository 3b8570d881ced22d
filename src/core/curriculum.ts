/** A topic's slug: `ml/linear-regression`. Fixed when the topic is added, never reused. */
export type TopicId = string;

export interface Topic {
  id: TopicId;
  /** `ml.2.1`: curriculum, unit, place. Fixed when the topic is added. */
  code: string;
  title: string;
  subtopics: readonly string[];
  tools: readonly string[];
  /** Other names it is found by: abbreviations, a spelling the source had. */
  aliases: readonly string[];
  /** Its twins in other curricula, by slug: linked, never merged. */
  related: readonly TopicId[];
  /** Where it can be learned: `https://…`, or a name and an address. */
  resources?: readonly string[];
}

export interface Unit {
  /** `ml.2` */
  code: string;
  title: string;
  topics: readonly Topic[];
}

export interface Curriculum {
  /** `ml` */
  id: string;
  title: string;
  /** Where it comes from, in a sentence. */
  source?: string;
  units: readonly Unit[];
  /** Topics it no longer has: their slugs and codes stay taken, and what was done stays done. */
  retired?: readonly Topic[];
}

export type CheckState = "done" | "skipped";

/** A topic declared finished (or left out) on a study day, linked to the entry it came with. */
export interface CheckOff {
  topic: TopicId;
  state: CheckState;
  day: number;
  /** The id of that entry. */
  entry: string | null;
}

export type TopicState = "new" | "studied" | "done" | "recalled" | "skipped";

/** The topics of some curricula, in the order they are studied. */
export function topicsOf(curricula: readonly Curriculum[]): Topic[] {
  return curricula.flatMap(({ units }) => units.flatMap(({ topics }) => topics));
}
