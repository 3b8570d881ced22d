import type { NewChange } from "./change.ts";
import type { TopicId } from "./curriculum.ts";
import { journeyError } from "./error.ts";
import { openTopics, type TopicProgress } from "./progress.ts";
import { exactMatches, type Named, nearMatches, wordMatches } from "./topicMatch.ts";

/** A job, and the topics somebody judged it to stand on. */
export interface Role {
  id: string;
  title: string;
  definition: string;
  /** One is expected to know these. */
  core: readonly TopicId[];
  /** These help, and can be learned on the job. */
  useful: readonly TopicId[];
  /** What the curricula do not cover. */
  beyond: readonly string[];
}

/** How far the topics of a role are; never one figure, and no word about being ready. */
export interface RoleProgress {
  core: { done: number; total: number };
  useful: { done: number; total: number };
  /** Finished topics of the role with their entries, core ones first. */
  evidence: TopicProgress[];
  /** Open core topics, in the order of the curricula. */
  next: TopicProgress[];
  /** Topics the role names that no curriculum followed has. */
  missing: TopicId[];
}

/** `topics` are those of all curricula followed, in their order. Skipped ones count on neither side. */
export function roleProgress({ core, useful }: Role, topics: readonly TopicProgress[]): RoleProgress {
  const known = new Map(topics.map((topic) => [topic.id, topic]));
  const among = (ids: readonly TopicId[]) => {
    const named = new Set(ids);
    return topics.filter(({ id, state }) => named.has(id) && state !== "skipped");
  };
  const [needed, helpful] = [among(core), among(useful)];
  return {
    core: tally(needed),
    useful: tally(helpful),
    evidence: [...needed, ...helpful].filter(isDone),
    next: openTopics(needed),
    missing: [...core, ...useful].filter((id) => !known.has(id)),
  };
}

/** Bundled roles with the learner's own over them, by id. */
export function mergeRoles(bundled: readonly Role[], own: readonly Role[]): Role[] {
  const roles = new Map(bundled.map((role) => [role.id, role]));
  for (const role of own) roles.set(role.id, role);
  return [...roles.values()];
}

/** The role of an id or title, or of words its title begins with. Throws `ambiguous` or `not-found` with what there is. */
export function findRole(roles: readonly Role[], query: string): Role {
  const named = roles.map(
    (role): Named<Role> => ({ item: role, label: role.title, exact: [[role.id], [role.title]], details: [] }),
  );
  const exact = exactMatches(named, query);
  const [first, ...others] = exact.length > 0 ? exact : wordMatches(named, query);
  if (first !== undefined && others.length === 0) return first.item;
  if (first !== undefined) {
    const labels = [first, ...others].map(({ label }) => label).join("; ");
    throw journeyError("ambiguous", `"${query}" could be ${labels}`, `journey roles ${first.item.id}`);
  }
  const [near] = nearMatches(named, query);
  throw journeyError(
    "not-found",
    `no role is called "${query}"`,
    near === undefined ? "journey roles" : `did you mean ${near.label}?`,
  );
}

/** Aims at a role, or no longer. */
export function aimAt({ id }: Role, aimed: boolean): NewChange {
  return { kind: "role", id, fields: { aimed }, deleted: false };
}

/** Keeps a wording of a role: `document` is its YAML. */
export function wordRole({ id }: Role, document: string): NewChange {
  return { kind: "role", id, body: document, deleted: false };
}

function tally(topics: readonly TopicProgress[]): { done: number; total: number } {
  return { done: topics.filter(isDone).length, total: topics.length };
}

function isDone({ state }: TopicProgress): boolean {
  return state === "done" || state === "recalled";
}
