import { unshielded } from "../core/dashes.ts";
import { changeOf, changesNothing, type Member } from "../core/entryEdit.ts";
import { readLink, readMinutes, readMood, readTag, readTitle } from "../core/logInput.ts";
import type { Context } from "./context.ts";
import { asksNothing, type EditOptions, editOf, refuseBoth } from "./editOptions.ts";
import { addPostOptions } from "./editPost.ts";
import { saveEdit } from "./editSave.ts";
import { bodyOfEdit, shellWord } from "./editText.ts";
import { keepingText } from "./keepingText.ts";
import { oneEntry } from "./oneEntry.ts";
import { entryData, placer } from "./placed.ts";
import type { Register } from "./register.ts";
import type { View } from "./view.ts";

const asGiven = (text: string) => text;
const member =
  (there: boolean, read: (text: string) => string) =>
  (text: string, before: Member[] = []): Member[] => [...before, { value: read(text), there }];

export const registerEdit: Register = (program, bind) => {
  const command = program
    .command("edit <selector>")
    .description("change an entry: in your editor, or by options, each of which leaves the rest as it is")
    .option("-m, --body <text>", "a new text; - reads it from standard input", unshielded)
    .option("--title <title>", "a title for the day's article", readTitle)
    .option("--no-title", "take the title away")
    .option("-t, --topic <topic>", "a topic it is about; repeatable", member(true, asGiven))
    .option("--no-topic <topic>", "a topic it is not about; repeatable", member(false, asGiven))
    .option("--tag <tag>", "one tag more; repeatable", member(true, readTag))
    .option("--no-tag <tag>", "one tag less; repeatable", member(false, readTag))
    .option("--link <url>", "one link more; repeatable", member(true, readLink))
    .option("--no-link <url>", "one link less; repeatable", member(false, readLink))
    .option("--min <minutes>", "time spent: 45, 1h30", readMinutes)
    .option("--no-min", "take the time away")
    .option("--mood <1-5>", "how it went", readMood)
    .option("--no-mood", "take the mood away")
    .option("--day <day>", "the day it is for; how late it is counts from its first save")
    .option("--private", "counts, but is not exported")
    .option("--public", "may be exported");
  addPostOptions(command);
  command
    .addHelpText(
      "after",
      `
Examples:
  $ journey edit 12
  $ journey edit 12 --title "Least squares, twice" --no-tag draft
  $ journey edit 12 --series "Linear models" --cover plots/loss.png
  $ sed s/teh/the/ night.md | journey edit 12 -m -`,
    )
    .action(bind(runEdit));
};

export async function runEdit(ctx: Context, selector: string, options: EditOptions): Promise<View> {
  refuseBoth(options);
  const draft = (await ctx.drafts()).beginLoose("edit", await ctx.newId());
  return keepingText(draft, `journey edit ${shellWord(selector)} -m -`, async () => {
    const begin = async () => {
      await ctx.prepare();
      return oneEntry(ctx, ctx.journal(), selector);
    };
    // The version counts from now, before a text is waited for; a failure is told once that text is kept.
    const [begun] = await Promise.allSettled([begin()]);
    if (begun.status === "fulfilled") draft.belongsTo(begun.value.entry.id);
    const given = options.body === undefined ? null : await bodyOfEdit(ctx, draft, { given: options.body });
    if (begun.status === "rejected") throw begun.reason;

    const journal = await ctx.existing();
    const { entry } = begun.value;
    const edit = editOf(ctx, journal, entry, options);
    const body = given === null && asksNothing(edit) ? await bodyOfEdit(ctx, draft, { entry }) : given;
    const change = changeOf(entry, { ...edit, ...(body !== null && { body }) }, begun.value.record.fields);
    if (changesNothing(change)) {
      draft.clear();
      return { data: { entry: entryData(placer(journal)(entry)) }, text: () => `#${entry.number} stays as it is.` };
    }
    const view = saveEdit(ctx, journal, { ...begun.value, change, draft });
    draft.clear();
    return view;
  });
}
