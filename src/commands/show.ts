import type { PostDetails } from "../core/post.ts";
import { showText } from "../render/showText.ts";
import { Entries } from "../store/entries.ts";
import type { EntryFilter } from "../store/entryConditions.ts";
import type { Journal } from "../store/journal.ts";
import { Posts } from "../store/posts.ts";
import { Topics } from "../store/topics.ts";
import type { Context } from "./context.ts";
import { entryData, type PlacedStoredEntry, placer } from "./placed.ts";
import type { NightlyRegister } from "./register.ts";
import { noEntryYet, nothingSelected, selected } from "./selected.ts";
import type { View } from "./view.ts";

export const registerShow: NightlyRegister = (program, bind) => {
  program
    .command("show [selector]")
    .description("entries in full: 12, d12, a date, monday, a range A..B; the last day without one")
    .addHelpText(
      "after",
      `
Examples:
  $ journey show yesterday
  $ journey show d1..d7`,
    )
    .action(bind(runShow));
};

export function runShow(ctx: Context, selector: string | undefined): View {
  const journal = ctx.journal();
  const filter = selector === undefined ? lastDay(journal) : selected(journal, selector, ctx.now());
  if (journal.read(Entries).count(filter) === 0) throw nothingSelected(selector ?? "this", filter);

  const topics = journal.read(Topics).names();
  const place = placer(journal);
  const read = function* () {
    for (const entry of journal.read(Entries).find({ ...filter, oldestFirst: true }))
      yield { ...place(entry), post: journal.read(Posts).of(entry.id) };
  };
  return {
    data: { entries: answered(read()) },
    text: (paint) => showText(read(), { columns: ctx.columns, paint, topicOf: (id) => topics.get(id) ?? null }),
  };
}

function lastDay(journal: Journal): EntryFilter {
  const last = journal.read(Entries).lastDay();
  if (last === undefined) throw noEntryYet();
  return { from: last, to: last };
}

function* answered(entries: Iterable<PlacedStoredEntry & { post: PostDetails }>) {
  for (const entry of entries) {
    const { body, links, mood, zone, post } = entry;
    yield {
      ...entryData(entry),
      body,
      links,
      mood,
      zone,
      writtenAt: instantText(entry.writtenAt),
      revisedAt: entry.revisedAt === null ? null : instantText(entry.revisedAt),
      private: entry.private,
      post,
    };
  }
}

function instantText(instant: number): string {
  return new Date(instant).toISOString();
}
