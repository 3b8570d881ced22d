import type { TopicId } from "../core/curriculum.ts";
import { unshielded } from "../core/dashes.ts";
import { readAnyDay } from "../core/dayInput.ts";
import { journeyError } from "../core/error.ts";
import { stretches } from "../core/excerpt.ts";
import { beginningOf } from "../core/forgetting.ts";
import { readMood, readTag } from "../core/logInput.ts";
import { findUnit } from "../core/lookup.ts";
import { readQuery, type SearchQuery } from "../core/searchQuery.ts";
import { plain } from "../core/spelling.ts";
import { searchText } from "../render/searchText.ts";
import { Entries } from "../store/entries.ts";
import type { EntryFilter } from "../store/entryConditions.ts";
import type { Journal } from "../store/journal.ts";
import { type FoundEntry, Search } from "../store/search.ts";
import { Topics } from "../store/topics.ts";
import type { Context } from "./context.ts";
import { readLimit } from "./list.ts";
import { entryData, placer } from "./placed.ts";
import type { NightlyRegister } from "./register.ts";
import { topicNamed } from "./topicNamed.ts";
import type { View } from "./view.ts";

interface SearchOptions {
  topic?: string;
  unit?: string;
  tool?: string;
  tag?: string;
  mood?: number;
  since?: string;
  until?: string;
  late?: boolean;
  unpublished?: boolean;
  private?: boolean;
  starred?: boolean;
  rank?: boolean;
  limit?: number;
}

const A_SCREEN = 20;

export const registerSearch: NightlyRegister = (program, bind) => {
  program
    .command("search [words...]")
    .description('entries with these words: "a phrase", begin*, -without, this OR that; or by filters alone')
    .option("-t, --topic <topic>", "about this topic")
    .option("--unit <unit>", "about a topic of this unit")
    .option("--tool <tool>", "about a topic that names this tool")
    .option("--tag <tag>", "with this tag", readTag)
    .option("--mood <1-5>", "written in this mood", readMood)
    .option("--since <day>", "from this day on")
    .option("--until <day>", "up to this day")
    .option("--late", "written after their day")
    .option("--unpublished", "of days that have not gone out")
    .option("--private", "private ones only")
    .option("--starred", "starred ones only")
    .option("--rank", "the best match first instead of the newest")
    .option("--limit <n>", `how many (${A_SCREEN} unless set; all of them under --json)`, readLimit)
    .addHelpText(
      "after",
      `
Words are whole ones, whatever their accents; in scripts without spaces they
are found anywhere.

Examples:
  $ journey search gradient -boosting --since 2027-01-01
  $ journey search --tool Docker --unpublished`,
    )
    .action(bind(runSearch));
};

export function runSearch(ctx: Context, words: string[], options: SearchOptions): View {
  const query = readQuery(words.map((word) => asTyped(unshielded(word))).join(" "));
  const isWordless = query.groups.length === 0;
  const journal = ctx.journal();
  const filter = filterOf(ctx, journal, options);
  if (isWordless && Object.keys(filter).length === 0)
    throw journeyError("usage", "nothing to search for", "journey search gradient, or journey search --tag python");
  if (isWordless && options.rank)
    throw journeyError("usage", "--rank needs words to rank by", "journey search WORDS --rank");

  const topics = journal.read(Topics).names();
  const found = (limit: number | undefined) =>
    find(journal, query, { ...filter, ...(limit !== undefined && { limit }) }, options.rank ?? false);
  return {
    data: {
      entries: answered(journal, found(options.limit)),
      get total() {
        return isWordless ? journal.read(Entries).count(filter) : journal.read(Search).count(query, filter);
      },
    },
    text(paint) {
      const limit = options.limit ?? A_SCREEN;
      const place = placer(journal);
      const entries = Array.from(found(limit + 1), place);
      const shown = entries.slice(0, limit).map((entry) => ({ ...entry, parts: partsOf(entry) }));
      const codeOf = (id: TopicId) => topics.get(id)?.code ?? id;
      return searchText(shown, {
        columns: ctx.columns,
        paint,
        today: ctx.today(),
        codeOf,
        more: entries.length > limit,
      });
    },
    exit: 0,
  };
}

/** An argument with spaces was quoted for the shell, and is meant as a phrase: journey search "least squares". */
function asTyped(word: string): string {
  return /\s/.test(word) && !/["*]|\bOR\b|(^|\s)-/.test(word) ? `"${word}"` : word;
}

function* find(journal: Journal, query: SearchQuery, filter: EntryFilter, rank: boolean): Generator<FoundEntry> {
  if (query.groups.length > 0) yield* journal.read(Search).find(query, filter, rank);
  else for (const entry of journal.read(Entries).list(filter)) yield { ...entry, snippet: "" };
}

/** Where the words stand; the beginning of the text where they are only in its title or labels. */
function partsOf({ snippet, ...entry }: FoundEntry): { text: string; hit: boolean }[] {
  const parts = stretches(snippet);
  return parts.some(({ hit }) => hit) ? parts : [{ text: beginningOf(entry), hit: false }];
}

function* answered(journal: Journal, entries: Iterable<FoundEntry>) {
  const place = placer(journal);
  for (const entry of entries) {
    const excerpt = partsOf(entry)
      .map(({ text }) => text)
      .join("");
    yield { ...entryData(place(entry)), excerpt };
  }
}

function filterOf(ctx: Context, journal: Journal, options: SearchOptions): EntryFilter {
  const { tag, mood, since, until } = options;
  const topics = topicsMeant(journal, options);
  return {
    ...(topics !== undefined && { topics }),
    ...(tag !== undefined && { tag }),
    ...(mood !== undefined && { mood }),
    ...(since !== undefined && { from: readAnyDay(since, ctx.now()) }),
    ...(until !== undefined && { to: readAnyDay(until, ctx.now()) }),
    ...(options.late && { late: true }),
    ...(options.unpublished && { unpublished: true }),
    ...(options.private && { private: true }),
    ...(options.starred && { star: true }),
  };
}

/** The topics that --topic, --unit and --tool leave together; undefined when none was given. */
function topicsMeant(journal: Journal, { topic, unit, tool }: SearchOptions): TopicId[] | undefined {
  const sets = [
    ...(topic === undefined ? [] : [[topicNamed(journal, topic).id]]),
    ...(unit === undefined ? [] : [findUnit(journal.read(Topics).curricula(), unit).topics.map(({ id }) => id)]),
    ...(tool === undefined ? [] : [topicsWithTool(journal, tool)]),
  ];
  const [first, ...others] = sets;
  return first?.filter((id) => others.every((set) => set.includes(id)));
}

function topicsWithTool(journal: Journal, tool: string): TopicId[] {
  const wanted = plain(tool);
  const topics = journal
    .read(Topics)
    .all()
    .filter(({ tools }) => tools.some((name) => plain(name) === wanted));
  if (topics.length === 0)
    throw journeyError("not-found", `no topic names the tool "${tool}"`, "journey topics --tools");
  return topics.map(({ id }) => id);
}
