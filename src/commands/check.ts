import { checkOff, uncheck } from "../core/checkOffChange.ts";
import type { CheckState } from "../core/curriculum.ts";
import { journeyError } from "../core/error.ts";
import { checkedText } from "../render/savedText.ts";
import { Entries } from "../store/entries.ts";
import { Topics } from "../store/topics.ts";
import type { Context } from "./context.ts";
import type { NightlyRegister } from "./register.ts";
import { surroundings } from "./surroundings.ts";
import { topicNamed } from "./topicNamed.ts";
import type { View } from "./view.ts";

interface CheckOptions {
  skip?: boolean;
  undo?: boolean;
}

export const registerCheck: NightlyRegister = (program, bind) => {
  program
    .command("check <topic>")
    .option("--skip", "leave it out instead of finishing it")
    .option("--undo", "take the check-off back")
    .addHelpText(
      "after",
      `
Examples:
  $ journey check ml.2.1
  $ journey check "association rule" --skip`,
    )
    .action(bind(runCheck));
};

export async function runCheck(
  ctx: Context,
  query: string,
  { skip = false, undo = false }: CheckOptions,
): Promise<View> {
  if (skip && undo) throw journeyError("usage", "--skip and --undo exclude each other", "journey check TOPIC --undo");
  const journal = await ctx.writable();
  const topic = topicNamed(journal, query);
  const day = ctx.today();
  const state: CheckState = skip ? "skipped" : "done";

  journal.commit("check", () => {
    const before = journal.read(Topics).checkOff(topic.id);
    if (undo) return uncheck(topic, before);
    return checkOff(topic, before, { state, day, entry: journal.read(Entries).lastOf(day) ?? null });
  });

  const { units, next, also } = surroundings(journal, [topic.id]);
  const [unit] = units;
  if (unit === undefined) throw journeyError("failed", `${topic.code} has no unit`, "journey doctor");
  const after = unit.topics.find(({ id }) => id === topic.id)?.state ?? "new";
  return {
    data: { topic: topic.id, state: after, unit: { code: unit.code, done: unit.done, total: unit.total } },
    text: (paint) =>
      checkedText(
        { topic, state: after, unit, next: next[0], also: after === "done" ? also : [] },
        { columns: ctx.columns, paint },
      ),
  };
}
