import type { TopicId } from "../../core/curriculum.ts";
import { type Day, isoDay } from "../../core/day.ts";
import type { Entry } from "../../core/entry.ts";
import { firstSaid, type PostDetails } from "../../core/post.ts";

/** Where the goal stood when the day was over. Taken of that day, so that an article once written never changes. */
export interface Figures {
  n: number;
  /** Null where the goal counts published days: n is of the written ones. */
  goalDays: number | null;
}

/** A study day as it goes out. */
export interface Article {
  day: Day;
  /** Null outside every goal. */
  figures: Figures | null;
  title: string;
  /** What the day was about, without its place in the goal: what names are made of. May be empty. */
  subject: string;
  /** Titles, in the order they were worked on. */
  topics: readonly string[];
  tags: readonly string[];
  links: readonly string[];
  details: PostDetails;
  /** Its Markdown, where it is more than the bodies of a day. */
  text?: string;
  /** What it is about, where that is no day: `week 2027-W02`. */
  stands?: string;
  /** In the order written. */
  entries: readonly [Entry, ...Entry[]];
}

export interface ArticleSource {
  day: Day;
  /** Of that day, in any order. */
  entries: Iterable<Entry>;
  figures: Figures | null;
  /** The title of a topic; undefined for one the journal no longer knows. */
  topicTitle(id: TopicId): string | undefined;
  /** What an entry says about its post. */
  detailsOf(entry: Entry): PostDetails;
  includePrivate?: boolean;
}

/** The article of a day; null when nothing of it may leave the machine. The mood never does. */
export function composeArticle(source: ArticleSource): Article | null {
  const { day, entries, figures, topicTitle, detailsOf, includePrivate } = source;
  const all = [...entries]
    .filter((entry) => entry.forgotten === null && (includePrivate || !entry.private))
    .sort((a, b) => a.writtenAt - b.writtenAt || a.number - b.number);
  if (!hasAny(all)) return null;

  const topics = distinct(all.flatMap((entry) => entry.topics)).map((id) => topicTitle(id) ?? id);
  const about = topics.slice(0, 2).join(", ");
  const given = all.find(({ title }) => title?.trim())?.title?.trim();
  return {
    day,
    figures,
    title: given ?? dayTitle(day, figures, about, topics.length - 2),
    subject: given ?? about,
    topics,
    tags: distinct(all.flatMap((entry) => entry.tags)),
    links: distinct(all.flatMap((entry) => entry.links)),
    details: firstSaid(all.map((entry) => detailsOf(entry))),
    entries: all,
  };
}

/** `Day 10/180`: the place of an article in its goal; `Day 10` in one of published days. */
export function dayLabel({ n, goalDays }: Figures): string {
  // V8 keeps the text of every number it writes, which a lifetime of days pays for in memory; toFixed's it does not.
  const nth = n.toFixed();
  return goalDays === null ? `Day ${nth}` : `Day ${nth}/${goalDays}`;
}

/** The title of a day nobody gave one (DESIGN 9). */
function dayTitle(day: Day, figures: Figures | null, about: string, more: number): string {
  if (figures === null) return isoDay(day);
  if (about === "") return dayLabel(figures);
  return `${dayLabel(figures)}: ${about}${more > 0 ? ` +${more}` : ""}`;
}

function hasAny<T>(list: T[]): list is [T, ...T[]] {
  return list.length > 0;
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return values.length < 2 ? values : [...new Set(values)];
}
