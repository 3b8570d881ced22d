import type { Command } from "commander";
import { clean } from "../core/clean.ts";
import { type Curriculum, topicsOf } from "../core/curriculum.ts";
import { writeDocument } from "../core/curriculumDocument.ts";
import type { CurriculumDraft } from "../core/curriculumDraft.ts";
import { type Revision, revise } from "../core/curriculumRevision.ts";
import { journeyError } from "../core/error.ts";
import { findCurriculum } from "../core/lookup.ts";
import { nearest } from "../core/spelling.ts";
import { type Kept, revisionText } from "../render/revisionText.ts";
import { wrapped } from "../render/width.ts";
import type { Journal } from "../store/journal.ts";
import { Topics } from "../store/topics.ts";
import type { WritableJournal } from "../store/writableJournal.ts";
import { agree } from "./agree.ts";
import type { Context } from "./context.ts";
import { readSource } from "./curriculumSource.ts";
import type { Bind } from "./register.ts";
import { withProgress } from "./topicProgress.ts";
import type { View } from "./view.ts";

export interface UpdateOptions {
  id?: string;
  dryRun?: boolean;
  yes?: boolean;
}

/** Declares `curriculum update`. */
export function registerUpdate(curriculum: Command, bind: Bind): void {
  curriculum
    .command("update <file>")
    .description("bring a curriculum to a newer version of its text; what was done stays done")
    .summary("bring one to a newer version of its text; what was done stays done")
    .option("--id <curriculum>", "which one, where the text does not say")
    .option("--dry-run", "only show what would change")
    .option("--yes", "do not ask")
    .addHelpText(
      "after",
      `
Topics are known again by slug, by title, or by a title much alike. One that is left out is retired: it keeps its slug, \
its code and what was done, and is shown while there is something to show.

Examples:
  $ journey curriculum update ml.yaml
  $ journey curriculum update syllabus.md --id ml --dry-run`,
    )
    .action(bind(runUpdate));
}

async function runUpdate(ctx: Context, file: string, options: UpdateOptions): Promise<View> {
  const reading = await readSource(ctx, file);
  const journal = await ctx.existing();
  const [draft, ...others] = reading.curricula;
  if (draft === undefined || others.length > 0) {
    throw journeyError(
      "refused",
      `${file} holds ${reading.curricula.length} curricula: an update is one`,
      `journey curriculum add ${file}`,
    );
  }
  const before = meant(journal.read(Topics).curricula(), draft, { id: options.id, file });
  // Only YAML gives a title on purpose; that of a text may be anything it begins with.
  const titled = reading.format === "yaml" ? draft : { ...draft, title: before.title };
  return updateWith(ctx, journal, { before, draft: underId(titled, before.id) }, options);
}

/** Shows what a draft changes, asks, and saves it as one step. */
export async function updateWith(
  ctx: Context,
  journal: WritableJournal,
  { before, draft }: { before: Curriculum; draft: CurriculumDraft },
  { dryRun = false, yes = false }: UpdateOptions,
): Promise<View> {
  const revision = revise(before, draft);
  const kept = progressKept(journal, before, revision.after);
  const body = writeDocument(revision.after);
  const changed = body !== writeDocument(before);
  if (changed && !dryRun) {
    const prompts = yes ? null : await ctx.prompts();
    prompts?.say(revisionText(revision, kept, prompts.screen));
    if (!yes) await agree(ctx, `Bring ${before.title} to this version?`);
    const fields = { title: revision.after.title };
    journal.commit("curriculum update", [{ kind: "curriculum", id: before.id, fields, body }]);
  }
  return {
    data: revisionData(before.id, revision, kept),
    text: (paint) =>
      changed
        ? revisionText(revision, kept, { columns: ctx.columns, paint })
        : wrapped(`${clean(before.title)} is as the text says already.`, ctx.columns),
    notes: changed && !dryRun ? ["Take back: journey undo"] : [],
  };
}

function meant(
  curricula: readonly Curriculum[],
  draft: CurriculumDraft,
  { id, file }: { id: string | undefined; file: string },
): Curriculum {
  if (id !== undefined) return findCurriculum(curricula, id);
  const found =
    curricula.find((curriculum) => curriculum.id === draft.id) ?? curricula.find(({ title }) => title === draft.title);
  if (found !== undefined) return found;
  const known = curricula.map((curriculum) => curriculum.id);
  const near = nearest(draft.id, known);
  throw journeyError(
    "not-found",
    `no curriculum is called "${draft.id}"; followed are ${known.join(", ")}`,
    near === undefined ? `journey curriculum add ${file}` : `journey curriculum update ${file} --id ${near}`,
  );
}

/** Slugs a text has under its own id are those of the curriculum it updates. */
export function underId(draft: CurriculumDraft, id: string): CurriculumDraft {
  if (draft.id === id) return draft;
  const slugOf = (slug: string | null) =>
    slug?.startsWith(`${draft.id}/`) ? `${id}${slug.slice(draft.id.length)}` : slug;
  const units = draft.units.map((unit) => ({
    ...unit,
    code: null,
    topics: unit.topics.map((topic) => ({ ...topic, slug: slugOf(topic.slug) })),
  }));
  return { ...draft, id, units };
}

function progressKept(journal: Journal, before: Curriculum, after: Curriculum): Kept {
  const there = new Set([...topicsOf([after]), ...(after.retired ?? [])].map(({ id }) => id));
  const progress = withProgress(journal, before);
  return { of: progress.length, kept: progress.filter(({ id }) => there.has(id)).length };
}

function revisionData(id: string, { added, renamed, moved, retired, returned }: Revision, kept: Kept) {
  return {
    id,
    added: added.map((topic) => topic.id),
    renamed: renamed.map(({ from, topic }) => ({ id: topic.id, from, to: topic.title })),
    moved: moved.map(({ topic, from, to }) => ({ id: topic.id, from, to })),
    retired: retired.map((topic) => topic.id),
    returned: returned.map((topic) => topic.id),
    progress: kept,
  };
}
