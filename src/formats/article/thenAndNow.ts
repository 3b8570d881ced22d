import type { Topic } from "../../core/curriculum.ts";
import type { Day } from "../../core/day.ts";
import { longDay } from "../../core/dayWords.ts";
import type { Entry } from "../../core/entry.ts";
import type { Article } from "./article.ts";
import { effort, finishedList, type LinkTo, nightList, roundUp, section } from "./roundUp.ts";

export interface ThenAndNowSource {
  /** A unit or a topic. */
  code: string;
  title: string;
  topics: readonly Topic[];
  /** The days with something on it, the oldest first. */
  days: readonly [Article, ...Article[]];
  finished: readonly { topic: Topic; day: Day }[];
  linkTo: LinkTo;
}

/** A unit or a topic as it went: what it took, and the first entry on it beside the latest, byte for byte. */
export function composeThenAndNow(source: ThenAndNowSource): Article {
  const { code, title, topics, days, finished, linkTo } = source;
  const ids = new Set(topics.map(({ id }) => id));
  const entries = days.flatMap((day) => day.entries).filter((entry) => entry.topics.some((id) => ids.has(id)));
  const [first] = entries;
  const latest = entries.length > 1 ? entries.at(-1) : undefined;
  return roundUp({
    days,
    title,
    subject: `${code} ${title}`,
    stands: `about ${code}`,
    parts: [
      `${topics.length > 1 ? `${finished.length} of ${topics.length} topics finished · ` : ""}${effort(entries)}\n`,
      section("Finished", finishedList(finished)),
      whole("Then", first),
      whole("Now", latest),
      section("Nights", nightList(days, linkTo)),
    ],
  });
}

function whole(when: string, entry: Entry | undefined): string {
  if (entry === undefined) return "";
  return section(`${when}: ${longDay(entry.day)}`, entry.body);
}
