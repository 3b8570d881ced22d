import { isoDay } from "../core/day.ts";
import { civilDay } from "../core/moment.ts";
import type { JournalReading } from "../formats/journals/journalReading.ts";
import { type ImportPreview, importFiguresLines, importPreviewText, importWords } from "../render/importPreview.ts";
import { wrap } from "../render/width.ts";
import { makeBackup } from "../store/backupFolder.ts";
import type { Journal } from "../store/journal.ts";
import { agree, refuseUnanswered } from "./agree.ts";
import type { Context } from "./context.ts";
import { figuresData } from "./goalFigures.ts";
import { type ImportFigures, importFigures } from "./importFigures.ts";
import { type ImportPlan, importChanges, type PlanOptions, planJournal } from "./importPlan.ts";
import { journalIfAny } from "./journalIfAny.ts";
import { streakData } from "./tonight.ts";
import type { View } from "./view.ts";
import { withProgress } from "./withProgress.ts";

export interface ImportOptions extends PlanOptions {
  dryRun?: boolean;
  yes?: boolean;
}

/** Shows what another tool's journal holds and what becomes of it, asks, and imports it as one step. */
export async function importJournal(
  ctx: Context,
  name: string,
  reading: JournalReading,
  options: ImportOptions,
): Promise<View> {
  const now = ctx.now();
  const planned = (journal: Journal | null) =>
    planJournal(journal, reading, { ...options, now, lastDay: civilDay(now) });
  const isFresh = ({ state }: ImportPlan["entries"][number]) => state === "new" || state === "changed";
  // A run of every night asks nobody, and says --yes once there is something to say it to.
  const unanswered = !options.dryRun && !options.yes && (await ctx.prompts()) === null;
  if (unanswered && planned(journalIfAny(ctx)).entries.some(isFresh)) await refuseUnanswered(ctx);
  const writable = options.dryRun || unanswered ? null : await ctx.writable();
  const journal = writable ?? journalIfAny(ctx);
  const plan = planned(journal);
  const fresh = plan.entries.filter(isFresh);
  const figures = importFigures(journal, plan.entries, now);
  const preview: ImportPreview = { ...reading, ...plan, name, nth: figures.nth, figures };
  const data = (imported: boolean) => importData({ imported, reading, plan, figures });
  if (writable === null || fresh.length === 0) {
    return {
      data: data(false),
      text: (paint) =>
        [
          importPreviewText(preview, { columns: ctx.columns, paint }, { all: true }),
          "",
          ...wrap(
            options.dryRun ? "Nothing was imported: this was a dry run." : "Nothing new in it: nothing was changed.",
            ctx.columns,
          ),
        ].join("\n"),
    };
  }

  const what = importWords(fresh);
  const prompts = options.yes ? null : await ctx.prompts();
  prompts?.say(importPreviewText(preview, prompts.screen, { all: false }));
  if (!options.yes) await agree(ctx, `Import ${what}?`);

  makeBackup(ctx.setup(), "import", now);
  let numbers: number[] = [];
  const changes = () => {
    const made = importChanges(writable, planned(writable), reading.format, now);
    numbers = made.flatMap(({ fields }) => (fields?.number === undefined ? [] : Number(fields.number)));
    return made;
  };
  await withProgress(ctx, { label: "Importing", total: fresh.length }, (at) => writable.commit("import", changes, at));
  return {
    data: data(true),
    text: (paint) =>
      [
        ...(options.yes
          ? [importPreviewText({ ...preview, figures: null }, { columns: ctx.columns, paint }, { all: false }), ""]
          : []),
        `Imported ${what}${numberWords(numbers)}`,
        ...importFiguresLines(figures).flatMap((line) => wrap(line, ctx.columns)),
      ].join("\n"),
    notes: ["Take back: journey undo"],
  };
}

/** `: #67 to #70` */
function numberWords(numbers: readonly number[]): string {
  if (numbers.length === 0) return "";
  const [from, to] = [Math.min(...numbers), Math.max(...numbers)];
  return from === to ? `: #${from}` : `: #${from} to #${to}`;
}

function importData({
  imported,
  reading,
  plan,
  figures,
}: {
  imported: boolean;
  reading: JournalReading;
  plan: ImportPlan;
  figures: ImportFigures;
}) {
  const { before, after } = figures;
  const told = ({ standing, written }: ImportFigures["before"]) => ({
    streak: streakData(standing),
    written: figuresData(written),
  });
  return {
    imported,
    format: reading.format,
    entries: plan.entries.map((entry) => {
      const { state, number, day, at, title, topics, tags, links, star, where } = entry;
      return {
        ...{
          state,
          number,
          day: isoDay(day),
          n: figures.nth.get(day) ?? null,
          minutesAfterMidnight: at,
          title,
          topics,
        },
        ...{ tags, links, star, private: entry.private, where },
      };
    }),
    leftOut: plan.leftOut,
    guesses: reading.guesses,
    hints: reading.hints,
    before: told(before),
    after: told(after),
  };
}
