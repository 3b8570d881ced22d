import { isoDay } from "../core/day.ts";
import { isOnline, platformTitle } from "../core/publication.ts";
import { readCount, type Step, type Turn } from "../core/step.ts";
import { foldedText } from "../render/flow.ts";
import { type Sent, turnText } from "../render/turnText.ts";
import type { Journal } from "../store/journal.ts";
import { Publications } from "../store/publications.ts";
import { Steps } from "../store/steps.ts";
import { Turning } from "../store/turning.ts";
import type { Context } from "./context.ts";
import type { Register } from "./register.ts";
import { stepTold } from "./stepTold.ts";
import { streakData, tonight } from "./tonight.ts";
import type { View } from "./view.ts";

interface TurnOptions {
  dryRun?: boolean;
}

export const registerUndo: Register = (program, bind) => {
  program
    .command("undo")
    .argument("[count]", "how many steps", readCount)
    .option("--dry-run", "say what would be taken back, and change nothing")
    .addHelpText(
      "after",
      `
Examples:
  $ journey undo
  $ journey undo 3 --dry-run`,
    )
    .action(bind((ctx, count: number | undefined, options: TurnOptions) => runTurn(ctx, "undo", count, options)));
};

export const registerRedo: Register = (program, bind) => {
  program
    .command("redo")
    .argument("[count]", "how many steps", readCount)
    .option("--dry-run", "say what would be done again, and change nothing")
    .addHelpText(
      "after",
      `
Examples:
  $ journey redo
  $ journey redo 3`,
    )
    .action(bind((ctx, count: number | undefined, options: TurnOptions) => runTurn(ctx, "redo", count, options)));
};

async function runTurn(ctx: Context, act: Turn["act"], count = 1, { dryRun = false }: TurnOptions): Promise<View> {
  const journal = await ctx.existing();
  const before = tonight(journal, ctx.now());
  const sent = sentBy(journal, journal.read(Steps).turn(act, count));
  const turn = dryRun ? journal.read(Steps).turn(act, count) : journal.by(Turning).turn(act, count);
  const after = tonight(journal, ctx.now());
  const told = (steps: readonly Step[]) => steps.map((step) => stepTold(journal, step));
  const answer = {
    act,
    dryRun,
    words: told(turn.steps),
    final: told(turn.final),
    sent,
    before,
    after,
  };
  return {
    data: {
      act,
      dryRun,
      steps: turn.steps.map((step, index) => ({ id: step.id, command: step.command, did: answer.words[index] })),
      kept: answer.final,
      online: sent.flatMap(({ stands, url }) => (stands === "online" && url !== null ? [url] : [])),
      sent: sent.map(({ day, place, url, stands }) => ({ day: day === null ? null : isoDay(day), place, url, stands })),
      today: isoDay(ctx.today()),
      streak: streakData(after.standing),
      written: { days: after.written.days, goal: after.written.goal },
    },
    text: () => foldedText(turnText(answer), ctx.columns),
  };
}

/** What the turned steps sent, and how it stands: undoing the record takes nothing back from a service. */
function sentBy(journal: Journal, { act, steps }: Turn): Sent[] {
  if (act === "redo") return [];
  const ids = journal.read(Steps).records(
    steps.map(({ id }) => id),
    "publication",
  );
  return ids.flatMap((id): Sent[] => {
    const publication = journal.read(Publications).byId(id);
    if (publication === undefined) return [];
    const { day, platform, place, url, state } = publication;
    const stands = isOnline(publication) ? "online" : state === "draft" || state === "unknown" ? state : null;
    return stands === null ? [] : [{ day, place: platformTitle(platform, place), url, stands }];
  });
}
