import { isoDay } from "../core/day.ts";
import { journeyError } from "../core/error.ts";
import { readSelector } from "../core/selector.ts";
import { type ForgetAnswer, forgetQuestion, forgetText } from "../render/forgetText.ts";
import { backupsOf } from "../store/backupFolder.ts";
import { backupFolder } from "../store/backupPlace.ts";
import { type Forgettable, Forgetting } from "../store/forgetting.ts";
import { agree } from "./agree.ts";
import type { Context } from "./context.ts";
import type { Register } from "./register.ts";
import type { View } from "./view.ts";

interface ForgetOptions {
  yes?: boolean;
  dryRun?: boolean;
}

export const registerForget: Register = (program, bind) => {
  program
    .command("forget <entries...>")
    .description("erase the text and title of an entry for good, every version of them; the day still counts")
    .option("--yes", "do not ask")
    .option("--dry-run", "only say what would be erased")
    .addHelpText(
      "after",
      `
No undo brings it back. Its day, words, minutes, topics, tags and links stay, and a fingerprint (SHA-256) of each \
version. Copies outside the journal stay as well: backups, exports, what was published. To keep the text and only \
take the entry out of sight, mark it private.

Examples:
  $ journey forget 12
  $ journey forget 12 15 --dry-run`,
    )
    .action(bind(runForget));
};

async function runForget(ctx: Context, numbers: string[], { yes = false, dryRun = false }: ForgetOptions) {
  const forgetting = (await ctx.existing()).by(Forgetting);
  const entries = [...new Set(numbers.map((text) => entryNumber(ctx, text)))].map((number) => {
    const entry = forgetting.find(number);
    if (entry === undefined) throw journeyError("not-found", `no entry #${number}`, "journey list");
    return entry;
  });
  if (!dryRun && !yes && entries.some(({ forgotten }) => forgotten === null)) await agree(ctx, forgetQuestion(entries));
  if (!dryRun) forgetting.forget(entries, ctx.today());
  return answered(ctx, entries, dryRun);
}

function entryNumber(ctx: Context, text: string): number {
  const selector = readSelector(text, ctx.now());
  if (selector.kind === "entry") return selector.number;
  throw journeyError("usage", `"${text}" is no entry: only single entries are forgotten`, "journey forget 12");
}

function answered(ctx: Context, entries: readonly Forgettable[], dryRun: boolean): View {
  const folder = backupFolder(ctx.path);
  const backups = backupsOf(ctx.path).length;
  const answer: ForgetAnswer = { entries, dryRun, folder: ctx.tilde(folder), backups };
  return {
    data: {
      dryRun,
      entries: entries.map(({ id, number, day, words, forgotten }) => ({
        ...{ id, number, day: isoDay(day), words },
        forgotten: forgotten === null ? (dryRun ? null : isoDay(ctx.today())) : isoDay(forgotten),
      })),
      backups: { folder, count: backups },
    },
    text: (paint) => forgetText(answer, { columns: ctx.columns, paint }),
  };
}
