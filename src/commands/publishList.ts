import { EVER, isoDay } from "../core/day.ts";
import type { Publication } from "../core/publication.ts";
import { SERVICES } from "../publish/blogServices.ts";
import { contentHash, contentOf } from "../publish/content.ts";
import { publishListText } from "../render/publishText.ts";
import { Days } from "../store/days.ts";
import type { Journal } from "../store/journal.ts";
import { Publications } from "../store/publications.ts";
import { articlesOf } from "./articles.ts";
import type { Context } from "./context.ts";
import { blogOf } from "./exportFit.ts";
import { loadTarget } from "./exportTarget.ts";
import { dayNumbers } from "./placed.ts";
import { tonight } from "./tonight.ts";
import type { View } from "./view.ts";

/** Every written day and how it stands with each service: `journey publish --list`. */
export async function publishList(ctx: Context): Promise<View> {
  const journal = ctx.journal();
  const now = tonight(journal, ctx.now());
  const nth = dayNumbers(journal);
  const gone = journal.read(Publications).between(-EVER, EVER);
  const changed = await changedSince(ctx, journal, gone);
  const days = journal
    .read(Days)
    .between(-EVER, EVER)
    .map(({ day }) => ({
      day: isoDay(day),
      n: nth(day),
      published: gone
        .filter((publication) => publication.day === day)
        .map(({ id, platform, url, state, firstLive }) => ({
          platform,
          url,
          state,
          on: firstLive === null ? null : isoDay(firstLive),
          changed: changed.has(id),
        })),
    }));
  const data = { days, written: { days: now.written.days }, published: { days: now.published.days } };
  return { data, text: (paint) => publishListText(data, { columns: ctx.columns, paint }) };
}

/** The publications whose article would be sent otherwise today than it was. */
async function changedSince(ctx: Context, journal: Journal, all: readonly Publication[]): Promise<ReadonlySet<string>> {
  const changed = new Set<string>();
  const blog = await blogOf(ctx);
  for (const { name } of SERVICES) {
    const sent = all.filter(({ platform, hash }) => platform === name && hash !== null);
    if (sent.length === 0) continue;
    const target = await loadTarget(name);
    const days = sent.flatMap(({ day }) => day ?? []);
    const now = new Map(
      Array.from(articlesOf(journal, { days }, false), (article) => [
        article.day,
        contentHash(contentOf(article, target, blog)),
      ]),
    );
    for (const { id, day, hash } of sent) if (day !== null && now.get(day) !== hash) changed.add(id);
  }
  return changed;
}
