import type { Command } from "commander";
import type { NewChange } from "../core/change.ts";
import { checkOff } from "../core/checkOffChange.ts";
import { clean } from "../core/clean.ts";
import { type Curriculum, topicsOf } from "../core/curriculum.ts";
import { writeDocument } from "../core/curriculumDocument.ts";
import { type CurriculumDraft, settle } from "../core/curriculumDraft.ts";
import { type Hint, hintsFor, vocabularyOf } from "../core/curriculumHints.ts";
import { revise } from "../core/curriculumRevision.ts";
import { journeyError } from "../core/error.ts";
import { bundledCurricula } from "../files/bundled.ts";
import type { Reading } from "../formats/curriculum/reading.ts";
import { apart, previewParagraphs, sizeWords } from "../render/curriculumPreview.ts";
import { wrapped } from "../render/width.ts";
import type { Journal } from "../store/journal.ts";
import { Topics } from "../store/topics.ts";
import { agree } from "./agree.ts";
import type { Context } from "./context.ts";
import { readSource } from "./curriculumSource.ts";
import { journalIfAny } from "./journalIfAny.ts";
import type { Bind } from "./register.ts";
import { withProgress } from "./topicProgress.ts";
import type { View } from "./view.ts";

interface AddOptions {
  id?: string;
  title?: string;
  dryRun?: boolean;
  ticks?: boolean;
  yes?: boolean;
}

/** Declares `curriculum add`. */
export function registerAdd(curriculum: Command, bind: Bind): void {
  curriculum
    .command("add <file>")
    .description(
      "follow another curriculum, out of YAML, Markdown, a pasted answer or roadmap.sh JSON; - is standard input",
    )
    .summary("follow another: YAML, Markdown, a pasted answer, roadmap.sh JSON; - is standard input")
    .option("--id <id>", "what its codes begin with: a-z, 0-9, hyphens")
    .option("--title <title>", "what it is called")
    .option("--no-ticks", "leave topics open that are ticked in the text")
    .option("--dry-run", "only show what was understood")
    .option("--yes", "do not ask")
    .addHelpText(
      "after",
      `
It shows what it understood and where it stopped reading before it writes. Topics ticked in the text are checked off today.

Examples:
  $ journey curriculum add answer.txt --dry-run
  $ pbpaste | journey curriculum add - --id rust --yes`,
    )
    .action(bind(runAdd));
}

async function runAdd(ctx: Context, file: string, options: AddOptions): Promise<View> {
  const reading = await readSource(ctx, file);
  const writable = options.dryRun ? null : await ctx.writable();
  const journal = writable ?? journalIfAny(ctx);
  const drafts = named(reading, journal?.read(Topics).followed() ?? new Map(), { ...options, file });
  const curricula = drafts.map((draft) => settledAfter(journal, draft));
  const vocabulary = vocabularyOf(bundledCurricula(ctx.packageRoot()));
  const ticked = options.ticks === false ? [] : tickedIn(drafts, curricula);
  const preview = {
    ...reading,
    hints: sorted([...reading.hints, ...hintsFor(drafts, vocabulary)]),
    curricula,
    ticked: ticked.length,
  };
  if (writable === null) {
    return {
      get data() {
        return previewData(preview, drafts);
      },
      text: (paint) => apart(previewParagraphs(preview, { columns: ctx.columns, paint })),
    };
  }
  const prompts = options.yes ? null : await ctx.prompts();
  prompts?.say([...previewParagraphs(preview, prompts.screen)].join("\n\n"));
  if (!options.yes) await agree(ctx, `Add ${sizeWords(curricula)}?`);

  const place = writable.read(Topics).followed().size;
  writable.commit("curriculum add", () => [
    ...curricula.map((curriculum, index) => followed(curriculum, place + index + 1, file)),
    ...ticked.flatMap((topic) =>
      checkOff(topic, writable.read(Topics).checkOff(topic.id), {
        state: "done",
        day: ctx.today(),
        entry: null,
      }),
    ),
  ]);
  const more = ticked.length === 0 ? "" : ` · ${ticked.length} checked off today`;
  return {
    get data() {
      return { added: curricula.map(({ id }) => id), ...previewData(preview, drafts) };
    },
    *text(paint) {
      const added = curricula.map((curriculum) =>
        wrapped(`Added ${clean(curriculum.title)} (${curriculum.id}): ${sizeWords([curriculum])}${more}`, ctx.columns),
      );
      if (options.yes) yield* apart(previewParagraphs(preview, { columns: ctx.columns, paint }));
      if (options.yes) yield "\n";
      yield* apart(added);
    },
    notes: ["Take back: journey undo"],
  };
}

/**
 * Drafts under ids that are free: one somebody gave is taken as it is or refused, one made from a title steps aside, but
 * not for a curriculum of the same title: that is the same one, added twice.
 */
function named(
  { curricula, format }: Reading,
  followed: ReadonlyMap<string, string>,
  { id, title, file }: AddOptions & { file: string },
): CurriculumDraft[] {
  if (curricula.length > 1 && (id !== undefined || title !== undefined)) {
    throw journeyError(
      "usage",
      `${curricula.length} curricula were found: --id and --title name one`,
      `journey curriculum add ${file}`,
    );
  }
  const taken = new Set(followed.keys());
  return curricula.map((draft) => {
    const wanted = id ?? draft.id;
    const given = id !== undefined || format === "yaml";
    if (taken.has(wanted) && (given || followed.get(wanted) === (title ?? draft.title))) {
      throw journeyError(
        "refused",
        `${wanted} is followed already`,
        `journey curriculum update ${file} --id ${wanted}, or add it with another --id`,
      );
    }
    let free = wanted;
    for (let number = 2; taken.has(free); number++) free = `${wanted}-${number}`;
    taken.add(free);
    return renamedTo(draft, free, title);
  });
}

/** Slugs and codes written in full under the old id follow the new one. */
function renamedTo(draft: CurriculumDraft, id: string, title = draft.title): CurriculumDraft {
  if (draft.id === id) return { ...draft, title };
  const [slug, code] = [`${draft.id}/`, `${draft.id}.`];
  const moved = (text: string, old: string, now: string) =>
    text.startsWith(old) ? now + text.slice(old.length) : text;
  const codeOf = (text: string | null) => (text === null ? null : moved(text, code, `${id}.`));
  const topicOf = (topic: CurriculumDraft["retired"][number]) => ({
    ...topic,
    slug: topic.slug === null ? null : moved(topic.slug, slug, `${id}/`),
    code: codeOf(topic.code),
    related: topic.related.map((other) => moved(other, slug, `${id}/`)),
  });
  const units = draft.units.map((unit) => ({ ...unit, code: codeOf(unit.code), topics: unit.topics.map(topicOf) }));
  return { ...draft, id, title, units, retired: draft.retired.map(topicOf) };
}

/** What was followed under this id before, and has progress, keeps its slugs and codes. */
function settledAfter(journal: Journal | null, draft: CurriculumDraft): Curriculum {
  const earlier = journal?.read(Topics).earlier(draft.id) ?? null;
  if (journal === null || earlier === null || withProgress(journal, earlier).length === 0) return settle(draft);
  return revise(earlier, draft).after;
}

function tickedIn(drafts: readonly CurriculumDraft[], curricula: readonly Curriculum[]) {
  const ticks = drafts.flatMap(({ units }) => units.flatMap(({ topics }) => topics.map(({ ticked }) => ticked)));
  return topicsOf(curricula).filter((_, index) => ticks[index]);
}

function followed(curriculum: Curriculum, place: number, source: string): NewChange {
  const { id, title } = curriculum;
  return { kind: "curriculum", id, fields: { title, place, source }, body: writeDocument(curriculum), deleted: false };
}

function sorted(hints: readonly Hint[]): Hint[] {
  return [...hints].sort((a, b) => a.line - b.line);
}

/** DESIGN section 14. */
function previewData(
  { curricula, skipped, guesses, hints, stoppedAt }: Omit<Reading, "curricula"> & { curricula: readonly Curriculum[] },
  drafts: readonly CurriculumDraft[],
) {
  return {
    curricula: curricula.map(({ id, title, units }, course) => ({
      id,
      title,
      units: units.map((unit, at) => ({
        code: unit.code,
        title: unit.title,
        topics: unit.topics.map(({ id, code, title, subtopics, tools, aliases, resources = [] }, place) => {
          const { line = null, ticked = false } = drafts[course]?.units[at]?.topics[place] ?? {};
          return { id, code, title, subtopics, tools, aliases, resources, line, ticked };
        }),
      })),
    })),
    skipped,
    guesses,
    hints,
    stoppedAt,
  };
}
