import { isoDay } from "../core/day.ts";
import { journeyError } from "../core/error.ts";
import { pairText, thenText } from "../render/thenText.ts";
import { Entries } from "../store/entries.ts";
import type { Context } from "./context.ts";
import { lookBack } from "./lookBack.ts";
import { entryData, type PlacedStoredEntry, placer } from "./placed.ts";
import type { Register } from "./register.ts";
import { topicNamed } from "./topicNamed.ts";
import type { View } from "./view.ts";

export const registerThen: Register = (program, bind) => {
  program
    .command("then [topic]")
    .description("this day in other years, else 7, 30 and 100 days ago; a topic's first entry beside its latest")
    .addHelpText(
      "after",
      `
Examples:
  $ journey then
  $ journey then ml.2.1`,
    )
    .action(bind(runThen));
};

export function runThen(ctx: Context, topic: string | undefined): View {
  return topic === undefined ? pastView(ctx) : topicView(ctx, topic);
}

function pastView(ctx: Context): View {
  const journal = ctx.journal();
  const today = ctx.today();
  const past = Array.from(lookBack(journal, today));
  return {
    data: {
      today: isoDay(today),
      past: past.map(({ day, ago, entries }) => ({ day: isoDay(day), ago, entries: entries.map(withBody) })),
    },
    text: (paint) => thenText(past, { columns: ctx.columns, paint }),
  };
}

function topicView(ctx: Context, query: string): View {
  const journal = ctx.journal();
  const topic = topicNamed(journal, query);
  const place = placer(journal);
  const one = (oldestFirst: boolean) =>
    Array.from(journal.read(Entries).find({ topics: [topic.id], limit: 1, oldestFirst }), place)[0];
  const [first, latest] = [one(true), one(false)];
  if (first === undefined || latest === undefined)
    throw journeyError(
      "not-found",
      `nothing is written about ${topic.code} ${topic.title} yet`,
      `journey log "what you learned tonight" -t ${topic.code}`,
    );
  return {
    data: { topic: topic.id, first: withBody(first), latest: withBody(latest) },
    text: (paint) => pairText(topic, first, first.id === latest.id ? null : latest, { columns: ctx.columns, paint }),
  };
}

function withBody(entry: PlacedStoredEntry) {
  return { ...entryData(entry), body: entry.body };
}
