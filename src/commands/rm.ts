import { clean } from "../core/clean.ts";
import { count } from "../core/count.ts";
import { isoDay } from "../core/day.ts";
import { shortDay } from "../core/dayWords.ts";
import { journeyError } from "../core/error.ts";
import { removedText } from "../render/editedText.ts";
import { foldedText } from "../render/flow.ts";
import { Entries } from "../store/entries.ts";
import { Records } from "../store/records.ts";
import { Topics } from "../store/topics.ts";
import type { WritableJournal } from "../store/writableJournal.ts";
import { agree } from "./agree.ts";
import type { Context } from "./context.ts";
import { type BegunEntry, oneEntry } from "./oneEntry.ts";
import { onlineOn } from "./onlineOn.ts";
import type { Register } from "./register.ts";
import { streakData, tonight } from "./tonight.ts";
import type { View } from "./view.ts";

export const registerRm: Register = (program, bind) => {
  program
    .command("rm <selector>")
    .description("delete an entry; its check-offs stay, and undo brings it back")
    .option("--yes", "do not ask")
    .addHelpText(
      "after",
      `
Examples:
  $ journey rm 12
  $ journey rm yesterday --yes`,
    )
    .action(bind(runRm));
};

export async function runRm(ctx: Context, selector: string, { yes = false }: { yes?: boolean }): Promise<View> {
  const journal = await ctx.existing();
  const begun = oneEntry(ctx, journal, selector);
  const { id, number, day, words, finished } = begun.entry;
  if (!yes) await agree(ctx, `Delete #${number} (${shortDay(day, ctx.today())}, ${count(words, "word")})?`);

  const before = tonight(journal, ctx.now());
  remove(journal, begun);
  const after = tonight(journal, ctx.now());

  const codes = new Map(
    journal
      .read(Topics)
      .all()
      .map((topic) => [topic.id, topic.code]),
  );
  const online = onlineOn(journal, day);
  const answer = {
    ...{ number, day, words, before, after, online },
    today: ctx.today(),
    emptied: journal.read(Entries).countOn(day) === 0,
    finished: finished.map((topic) => clean(codes.get(topic) ?? topic)),
  };
  return {
    data: {
      deleted: { id, number, day: isoDay(day), words },
      online,
      streak: streakData(after.standing),
      written: { days: after.written.days, goal: after.written.goal },
    },
    text: () => foldedText(removedText(answer), ctx.columns),
  };
}

/** What was asked about is what goes: an entry changed while the question stood is not deleted unseen. */
function remove(journal: WritableJournal, { entry, record }: BegunEntry): void {
  journal.commit("rm", () => {
    if (journal.read(Records).folded("entry", entry.id)?.clock !== record.clock)
      throw journeyError(
        "refused",
        `#${entry.number} was changed meanwhile: it was not deleted`,
        `journey show ${entry.number}`,
      );
    return [{ kind: "entry", id: entry.id, deleted: true }];
  });
}
