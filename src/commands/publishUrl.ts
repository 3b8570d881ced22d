import { type Day, isoDay } from "../core/day.ts";
import { readDay } from "../core/dayInput.ts";
import { journeyError } from "../core/error.ts";
import { publicationId, publishByHand, readAddress } from "../core/publication.ts";
import { publishedText } from "../render/publishText.ts";
import { Entries } from "../store/entries.ts";
import type { Journal } from "../store/journal.ts";
import { Publications } from "../store/publications.ts";
import type { Context } from "./context.ts";
import { dayNumbers } from "./placed.ts";
import { celebrationOf, figuresOf, goalReachedOnline } from "./publishReached.ts";
import { nothingSelected, selected } from "./selected.ts";
import type { View } from "./view.ts";

/** Records what went online by hand: `journey publish 10 --url URL`. */
export async function recordAddress(
  ctx: Context,
  selector: string | undefined,
  { url, on }: { url: string; on?: string },
): Promise<View> {
  if (selector === undefined)
    throw journeyError("usage", "publish wants an entry or a day, and its address", "journey publish 10 --url URL");
  const journal = await ctx.existing();
  const address = readAddress(url);
  const day = publicDay(journal, selector, ctx);
  const liveOn = on === undefined ? ctx.today() : readDay(on, ctx.now(), "--on today, or a day before");
  if (liveOn < day)
    throw journeyError("refused", `${isoDay(liveOn)} is before the day itself: ${isoDay(day)}`, "--on a later day");

  const reached = goalReachedOnline(journal, day);
  journal.commit("publish", () => {
    const known = journal.read(Publications).byId(publicationId(address.platform, address.place, day));
    const published = publishByHand(day, address, { before: known, on: liveOn, at: ctx.now().instant });
    return [published, ...celebrationOf(reached)];
  });
  const figures = figuresOf(journal, day);
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
        { day, n, url: address.url, ...figures, reached: reached?.title ?? null },
        { columns: ctx.columns, paint },
      ),
  };
}

/** The one day a selector names, if anything of it may go out. */
function publicDay(journal: Journal, selector: string, ctx: Context): Day {
  const filter = selected(journal, selector, ctx.now());
  const days = new Set(Array.from(journal.read(Entries).list({ ...filter, limit: 100 }), ({ day }) => day));
  const [day] = days;
  if (day === undefined) throw nothingSelected(selector, filter);
  if (days.size > 1)
    throw journeyError(
      "usage",
      `${selector} is more than one day, and an article has one address`,
      "journey publish d10 --url URL",
    );
  if (journal.read(Entries).count({ days: [day], private: false }) === 0)
    throw journeyError(
      "refused",
      `${isoDay(day)} is private, and a private day does not count as published`,
      "log something public for that day first",
    );
  return day;
}
