import type { Command } from "commander";
import { clean } from "../core/clean.ts";
import type { Topic } from "../core/curriculum.ts";
import { journeyError } from "../core/error.ts";
import { likelyTwins, relate, twinsOf } from "../core/related.ts";
import { relationsText } from "../render/relationsText.ts";
import { wrapped } from "../render/width.ts";
import { Topics } from "../store/topics.ts";
import type { Context } from "./context.ts";
import { type Bind, examples } from "./register.ts";
import { topicsNamed } from "./topicNamed.ts";
import type { View } from "./view.ts";

/** `journey curriculum relate`: topics of different curricula that say the same. */
export function registerRelate(curriculum: Command, bind: Bind): void {
  curriculum
    .command("relate [topic] [other]")
    .description("topics of two curricula that say the same: list and suggest, or link two")
    .option("--off", "take the link away")
    .addHelpText("after", examples("journey curriculum relate", "journey curriculum relate ml.5.2 mlops.3.2"))
    .action(bind(runRelate));
}

async function runRelate(
  ctx: Context,
  one: string | undefined,
  other: string | undefined,
  { off = false }: { off?: boolean },
): Promise<View> {
  if (one === undefined) return listed(ctx);
  if (other === undefined)
    throw journeyError("usage", "a relation has two topics", "journey curriculum relate ml.5.2 mlops.3.2");
  const journal = await ctx.existing();
  const [a, b] = topicsNamed(journal, [one, other]);
  if (a === undefined || b === undefined || a.id === b.id)
    throw journeyError("refused", "a topic is no twin of itself");
  const twins = twinsOf(journal.read(Topics).all(), journal.read(Topics).relations()).get(a.id) ?? [];
  const linked = twins.some(({ id }) => id === b.id);
  if (
    off &&
    linked &&
    !journal
      .read(Topics)
      .relations()
      .some((pair) => isPair(pair, a, b))
  )
    throw journeyError(
      "refused",
      `${a.code} and ${b.code} are linked by their curriculum itself`,
      "journey curriculum edit",
    );
  journal.commit("curriculum relate", linked === !off ? [] : [relate(a.id, b.id, !off)]);
  const words = `${a.code} ${clean(a.title)} and ${b.code} ${clean(b.title)}`;
  return {
    data: { topics: [a.id, b.id], related: !off },
    text: () =>
      wrapped(off ? `No longer linked: ${words}.` : `Linked: ${words}. Each keeps its own check-off.`, ctx.columns),
  };
}

function isPair({ a, b }: { a: string; b: string }, one: Topic, other: Topic): boolean {
  return (a === one.id && b === other.id) || (a === other.id && b === one.id);
}

function listed(ctx: Context): View {
  const journal = ctx.journal();
  const topics = journal.read(Topics).all();
  const twins = twinsOf(topics, journal.read(Topics).relations());
  const linked = topics.flatMap((topic, index) =>
    (twins.get(topic.id) ?? [])
      .filter((other) => index < topics.indexOf(other))
      .map((other): [Topic, Topic] => [topic, other]),
  );
  const suggested = likelyTwins(topics, twins);
  const ids = (pairs: readonly [Topic, Topic][]) => pairs.map(([a, b]) => [a.id, b.id]);
  return {
    data: { related: ids(linked), suggested: ids(suggested) },
    text: (paint) => relationsText(linked, suggested, { columns: ctx.columns, paint }),
  };
}
