import { readAnyDay } from "../core/dayInput.ts";
import { journeyError } from "../core/error.ts";
import { excerptOf } from "../core/excerpt.ts";
import { beginningOf } from "../core/forgetting.ts";
import { readTag } from "../core/logInput.ts";
import { listText } from "../render/listText.ts";
import { Entries } from "../store/entries.ts";
import type { EntryFilter } from "../store/entryConditions.ts";
import type { Journal } from "../store/journal.ts";
import { Topics } from "../store/topics.ts";
import type { Context } from "./context.ts";
import { entryData, type PlacedStoredEntry, placer } from "./placed.ts";
import type { NightlyRegister } from "./register.ts";
import { topicNamed } from "./topicNamed.ts";
import type { View } from "./view.ts";

interface ListOptions {
  since?: string;
  until?: string;
  topic?: string;
  tag?: string;
  star?: boolean;
  limit?: number;
}

/** What a screen holds; `--json` and `--limit` are not bound by it. */
const A_SCREEN = 20;

export const registerList: NightlyRegister = (program, bind) => {
  program
    .command("list")
    .option("--since <day>", "from this day on")
    .option("--until <day>", "up to this day")
    .option("-t, --topic <topic>", "about this topic")
    .option("--tag <tag>", "with this tag", readTag)
    .option("--star", "only those that are starred")
    .option("--limit <n>", `how many (${A_SCREEN} unless set; all of them under --json)`, readLimit)
    .addHelpText(
      "after",
      `
Examples:
  $ journey list --since monday
  $ journey list -t ml.2.1 --json`,
    )
    .action(bind(runList));
};

export function readLimit(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw journeyError("usage", `"${text}" is no number of entries`, "journey list --limit 50");
  return Number(text);
}

export function runList(ctx: Context, options: ListOptions): View {
  const journal = ctx.journal();
  const filter = filterOf(ctx, journal, options);
  const place = placer(journal);
  const topics = journal.read(Topics).names();
  const read = function* (limit: number | undefined) {
    for (const entry of journal.read(Entries).list({ ...filter, ...(limit !== undefined && { limit }) }))
      yield place(entry);
  };
  return {
    data: {
      entries: answered(read(options.limit)),
      get total() {
        return journal.read(Entries).count(filter);
      },
    },
    text: (paint) =>
      listText(
        Array.from(read(options.limit ?? A_SCREEN), (entry) => ({ ...entry, excerpt: beginningOf(entry) })),
        {
          columns: ctx.columns,
          paint,
          today: ctx.today(),
          total: journal.read(Entries).count(filter),
          codeOf: (id) => topics.get(id)?.code ?? id,
        },
      ),
  };
}

function* answered(entries: Iterable<PlacedStoredEntry>) {
  for (const entry of entries) yield { ...entryData(entry), excerpt: excerptOf(entry.body) };
}

function filterOf(ctx: Context, journal: Journal, { since, until, topic, tag, star }: ListOptions): EntryFilter {
  return {
    ...(since !== undefined && { from: readAnyDay(since, ctx.now()) }),
    ...(until !== undefined && { to: readAnyDay(until, ctx.now()) }),
    ...(topic !== undefined && { topics: [topicNamed(journal, topic).id] }),
    ...(tag !== undefined && { tag }),
    ...(star && { star }),
  };
}
