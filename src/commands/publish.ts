import { isoDay } from "../core/day.ts";
import { readDay } from "../core/dayInput.ts";
import { journeyError } from "../core/error.ts";
import { goalOf } from "../core/goal.ts";
import { celebrate } from "../core/goalChange.ts";
import { publicationId, publishByHand, readAddress } from "../core/publication.ts";
import { publishedText, publishListText } from "../render/publishText.ts";
import type { Journal } from "../store/journal.ts";
import type { Context } from "./context.ts";
import { countedToward, towards } from "./goalFigures.ts";
import { dayNumbers } from "./placed.ts";
import type { Register } from "./register.ts";
import { nothingSelected, selected } from "./selected.ts";
import { tonight } from "./tonight.ts";
import type { View } from "./view.ts";

interface PublishOptions {
  url?: string;
  on?: string;
  list?: boolean;
}

const EVER = Number.MAX_SAFE_INTEGER;

export const registerPublish: Register = (program, bind) => {
  program
    .command("publish [selector]")
    .helpGroup("Go out")
    .summary("record what went online")
    .description("record that a day's article is online, and list which days are")
    .option("--url <url>", "where it stands")
    .option("--on <day>", "the day it went online (today unless said)")
    .option("--list", "the days that are written and those that are published")
    .addHelpText(
      "after",
      `
Examples:
  $ journey publish 10 --url https://you.hashnode.dev/day-10
  $ journey publish --list`,
    )
    .action(bind(runPublish));
};

export function runPublish(ctx: Context, selector: string | undefined, { url, on, list }: PublishOptions): View {
  if (list) return listView(ctx);
  if (selector === undefined || url === undefined)
    throw journeyError("usage", "publish wants an entry or a day, and its address", "journey publish 10 --url URL");
  const journal = ctx.journal();
  const address = readAddress(url);
  const day = publicDay(journal, selector, ctx);
  const liveOn = on === undefined ? ctx.today() : readDay(on, ctx.now());
  if (liveOn < day)
    throw journeyError("refused", `${isoDay(liveOn)} is before the day itself: ${isoDay(day)}`, "--on a later day");

  const span = goalOf(journal.goals.spans(), day);
  const before = span === null ? null : countedToward({ span, ...towards(journal, span) });
  // One command is one step: the day that reaches the goal and its celebration are undone together.
  const isNew = journal.publications.daysBetween(day, day).length === 0;
  const completes = span?.goal.counts === "published" && isNew && before !== null && before.days + 1 === before.goal;
  const reached = completes && span?.goal.celebrated !== true;
  journal.commit("publish", () => {
    const known = journal.publications.byId(publicationId(address.platform, address.place, day));
    const published = publishByHand(day, address, { before: known, on: liveOn, at: ctx.now().instant });
    return reached && span !== null ? [published, celebrate(span.goal)] : [published];
  });
  const figures = towards(journal, span ?? undefined);
  const n = dayNumbers(journal)(day);
  return {
    data: {
      day: isoDay(day),
      n,
      platform: address.platform,
      url: address.url,
      on: isoDay(liveOn),
      published: { days: figures.published.days },
    },
    text: (paint) =>
      publishedText(
        { day, n, url: address.url, ...figures, reached: reached ? (span?.goal.title ?? null) : null },
        { columns: ctx.columns, paint },
      ),
  };
}

/** The one day a selector names, if anything of it may go out. */
function publicDay(journal: Journal, selector: string, ctx: Context): number {
  const filter = selected(journal, selector, ctx.now());
  const days = new Set(Array.from(journal.entries.list({ ...filter, limit: 100 }), ({ day }) => day));
  const [day] = days;
  if (day === undefined) throw nothingSelected(selector, filter);
  if (days.size > 1)
    throw journeyError(
      "usage",
      `${selector} is more than one day, and an article has one address`,
      "journey publish d10 --url URL",
    );
  if (journal.entries.count({ days: [day], private: false }) === 0)
    throw journeyError(
      "refused",
      `${isoDay(day)} is private, and a private day does not count as published`,
      "log something public for that day first",
    );
  return day;
}

function listView(ctx: Context): View {
  const journal = ctx.journal();
  const now = tonight(journal, ctx.now());
  const nth = dayNumbers(journal);
  const gone = journal.publications.between(-EVER, EVER);
  const days = journal.days.between(-EVER, EVER).map(({ day }) => ({
    day: isoDay(day),
    n: nth(day),
    published: gone
      .filter((publication) => publication.day === day)
      .map(({ platform, url, state, firstLive }) => ({
        platform,
        url,
        state,
        on: firstLive === null ? null : isoDay(firstLive),
      })),
  }));
  const data = { days, written: { days: now.written.days }, published: { days: now.published.days } };
  return { data, text: (paint) => publishListText(data, { columns: ctx.columns, paint }) };
}
