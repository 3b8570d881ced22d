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
  const [first, ...rest] = [...entries]
    .filter((entry) => entry.forgotten === null && (includePrivate || !entry.private))
    .sort((a, b) => a.writtenAt - b.writtenAt || a.number - b.number);
  if (first === undefined) return null;

  const all: [Entry, ...Entry[]] = [first, ...rest];
  const topics = gathered(all, (entry) => entry.topics).map((id) => topicTitle(id) ?? id);
  const given = all.map((entry) => entry.title?.trim()).find(Boolean);
  return {
    day,
    figures,
    title: given ?? dayTitle(day, figures, topics),
    subject: given ?? topics.slice(0, 2).join(", "),
    topics,
    tags: gathered(all, (entry) => entry.tags),
    links: gathered(all, (entry) => entry.links),
    details: firstSaid(all.map((entry) => detailsOf(entry))),
    entries: all,
  };
}

/** `Day 10/180`: the place of an article in its goal; `Day 10` in one of published days. */
export function dayLabel({ n, goalDays }: Figures): string {
  return goalDays === null ? `Day ${n}` : `Day ${n}/${goalDays}`;
}

/** The title of a day nobody gave one (DESIGN 9). */
function dayTitle(day: Day, figures: Figures | null, topics: readonly string[]): string {
  if (figures === null) return isoDay(day);
  if (topics.length === 0) return dayLabel(figures);
  const more = topics.length > 2 ? ` +${topics.length - 2}` : "";
  return `${dayLabel(figures)}: ${topics.slice(0, 2).join(", ")}${more}`;
}

/** What the entries of a day name, each once. One entry alone names nothing twice. */
function gathered(
  entries: readonly [Entry, ...Entry[]],
  named: (entry: Entry) => readonly string[],
): readonly string[] {
  return entries.length === 1 ? named(entries[0]) : [...new Set(entries.flatMap(named))];
}
