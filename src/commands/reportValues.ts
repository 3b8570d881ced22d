import type { CheckOff, TopicId } from "../core/curriculum.ts";
import { civilParts, type Day, dayOf, mondayOf } from "../core/day.ts";
import { textOrWords } from "../core/forgetting.ts";
import { aimDay } from "../core/goal.ts";
import { curriculumProgress, type TopicRecord } from "../core/progress.ts";
import { isOnline } from "../core/publication.ts";
import { hasBegun } from "../core/streakRules.ts";
import { toolsUsed } from "../core/toolsUsed.ts";
import type { Report, ReportEntry, ReportGoal, ReportWeek } from "../render/report/report.ts";
import { Days } from "../store/days.ts";
import { Entries } from "../store/entries.ts";
import type { Journal } from "../store/journal.ts";
import { Publications } from "../store/publications.ts";
import { TopicEntries } from "../store/topicEntries.ts";
import { Topics } from "../store/topics.ts";
import { calendarSince } from "./calendar.ts";
import { knownTopics } from "./comingTopics.ts";
import type { Context } from "./context.ts";
import { paceOf } from "./goalFigures.ts";
import { pastStreaks } from "./pastStreaks.ts";
import { type PlacedStoredEntry, placer } from "./placed.ts";
import { noEntryYet } from "./selected.ts";
import { type Tonight, tonight } from "./tonight.ts";

const WEEK = 7;

/**
 * What a report tells: the last twelve months, or the months since the first entry. Private entries count as days, and
 * otherwise leave no trace unless they are asked for: no minutes, no topics, no check-offs that came with them.
 */
export function reportOf(ctx: Context, { withPrivate }: { withPrivate: boolean }): Report {
  const journal = ctx.journal();
  const now = tonight(journal, ctx.now());
  const { today } = now.standing;
  const from = firstMonth(journal, today);
  const entries = entriesOf(journal, from, today, withPrivate);
  const known = knownOf(journal, withPrivate);
  const curricula = journal
    .read(Topics)
    .curricula()
    .map((curriculum) => curriculumProgress(curriculum, known));
  return {
    from,
    today,
    goal: goalTold(journal, now),
    written: now.written.days,
    published: now.published.days,
    standing: now.standing,
    past: pastStreaks(journal, now),
    marks: calendarSince(from, journal, now).marks,
    weeks: weeksOf(entries, from, today),
    curricula,
    tools: toolsUsed({ curricula }),
    entries,
    online: onlineOf(journal, from, today),
    withPrivate,
  };
}

/** The first day of the month eleven months ago, or of the first entry's month where that is later. */
function firstMonth(journal: Journal, today: Day): Day {
  const [first] = journal.read(Entries).list({ oldestFirst: true, limit: 1 });
  if (first === undefined) throw noEntryYet();
  const { year, month } = civilParts(today);
  const yearAgo = month === 12 ? dayOf(year, 1, 1) : dayOf(year - 1, month + 1, 1);
  const begun = civilParts(Math.min(first.day, today));
  return Math.max(yearAgo, dayOf(begun.year, begun.month, 1));
}

function goalTold(journal: Journal, now: Tonight): ReportGoal | null {
  const { span } = now;
  if (span === null) return null;
  const { title, days, counts } = span.goal;
  if (!hasBegun(span)) return { title, days, counts, course: null };
  const { starts, goal } = span;
  const to = Math.min(span.ends ?? now.standing.today, now.standing.today);
  const done =
    counts === "published"
      ? journal
          .read(Publications)
          .daysBetween(starts, to)
          .map(({ firstLive }) => firstLive)
      : journal
          .read(Days)
          .shownBetween(starts, to)
          .map(({ day }) => day);
  return { title, days, counts, course: { starts, aim: aimDay(goal, starts), done, pace: paceOf(journal, now) } };
}

/** Where the articles of days stand that are live. */
function onlineOf(journal: Journal, from: Day, to: Day): { day: Day; url: string }[] {
  return journal
    .read(Publications)
    .between(from, to)
    .flatMap((each) =>
      each.day !== null && each.url !== null && isOnline(each) ? [{ day: each.day, url: each.url }] : [],
    );
}

function entriesOf(journal: Journal, from: Day, to: Day, withPrivate: boolean): ReportEntry[] {
  const placed = placer(journal);
  const titles = new Map(
    journal
      .read(Topics)
      .all()
      .map(({ id, title }) => [id, title]),
  );
  const filter = { from, to, oldestFirst: true, ...(withPrivate ? {} : { private: false }) };
  return Array.from(journal.read(Entries).find(filter), (stored) => told(placed(stored), titles));
}

function told(entry: PlacedStoredEntry, titles: ReadonlyMap<TopicId, string>): ReportEntry {
  const { number, day, n, counts, lateDays, title, tags, links, minutes, words } = entry;
  const body = textOrWords(entry);
  const topics = entry.topics.map((id) => titles.get(id) ?? id);
  return { number, day, n, counts, lateDays, title, topics, tags, links, minutes, words, private: entry.private, body };
}

/** Check-offs and entries by topic, without what only a private entry tells. */
export function knownOf(journal: Journal, withPrivate: boolean): TopicRecord {
  const all = knownTopics(journal);
  if (withPrivate) return all;
  const hidden = [...journal.read(Entries).list({ private: true })];
  const ids = new Set<string | null>(hidden.map(({ id }) => id));
  const numbers = new Set(hidden.map(({ number }) => number));
  const shown = ([, { entry }]: [TopicId, CheckOff]) => !ids.has(entry);
  const open = [...journal.read(TopicEntries).numbersByTopic()]
    .map(([topic, list]) => [topic, list.filter((n) => !numbers.has(n))] as const)
    .filter(([, list]) => list.length > 0);
  return { ...all, checkOffs: new Map([...all.checkOffs].filter(shown)), entries: new Map(open) };
}

/** The minutes of every week, those without any too. */
function weeksOf(entries: readonly ReportEntry[], from: Day, today: Day): ReportWeek[] {
  const minutes = new Map<Day, number>();
  for (const entry of entries) {
    const monday = mondayOf(entry.day);
    minutes.set(monday, (minutes.get(monday) ?? 0) + (entry.minutes ?? 0));
  }
  const first = mondayOf(Math.max(from, Math.min(...entries.map(({ day }) => day))));
  const count = Number.isFinite(first) ? (mondayOf(today) - first) / WEEK + 1 : 0;
  return Array.from({ length: count }, (_, index) => {
    const monday = first + WEEK * index;
    return { monday, minutes: minutes.get(monday) ?? 0 };
  });
}
