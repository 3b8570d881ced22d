import { checkOff } from "../core/checkOffChange.ts";
import type { Topic } from "../core/curriculum.ts";
import type { PendingEntry } from "../core/draft.ts";
import { createEntry } from "../core/entryChange.ts";
import { journeyError } from "../core/error.ts";
import { celebrate } from "../core/goalChange.ts";
import { type SavedAnswer, savedText } from "../render/savedText.ts";
import { Entries } from "../store/entries.ts";
import type { Journal } from "../store/journal.ts";
import { Topics } from "../store/topics.ts";
import type { WritableJournal } from "../store/writableJournal.ts";
import type { Context } from "./context.ts";
import { celebratedBetween, goalReachedBy } from "./goalFigures.ts";
import { entryData, placer } from "./placed.ts";
import { surroundings } from "./surroundings.ts";
import { streakData, type Tonight, tonight } from "./tonight.ts";
import type { View } from "./view.ts";

/** An entry ready to be saved: its topics are looked up, and its text has been accepted. */
export interface ReadyEntry {
  command: "log" | "recover";
  entry: PendingEntry;
  body: string;
  topics: readonly Topic[];
  finished: readonly Topic[];
}

/** Saves an entry with its check-offs; one whose id the journal knows already is only answered again. */
export function saveEntry(ctx: Context, journal: WritableJournal, ready: ReadyEntry): View {
  const { entry, body, finished } = ready;
  const before = tonight(journal, ctx.now());
  const topics = [...new Set([...ready.topics, ...finished])].map(({ id }) => id);
  const known = journal.read(Entries).knows(entry.id);
  if (!known)
    journal.commit(ready.command, () => {
      const waiting = journal.read(Topics).unlinkedOn(entry.day);
      const goal = goalReachedBy(before, entry.day, journal.read(Entries).countOn(entry.day) === 0);
      return [
        createEntry({ ...entry, topics, body }, journal.read(Entries).nextNumber()),
        ...[...new Set(finished)].flatMap((topic) =>
          checkOff(topic, journal.read(Topics).checkOff(topic.id), { state: "done", day: entry.day, entry: entry.id }),
        ),
        ...waiting.map(({ topic }) => ({ kind: "check_off" as const, id: topic, fields: { entry: entry.id } })),
        ...(goal === null ? [] : [celebrate(goal)]),
      ];
    });
  return savedView(ctx, journal, entry.id, { before, isNew: !known });
}

/** The answer to an entry that is in the journal; `before` is how things stood, and a new one has been saved in this run. */
export function savedView(
  ctx: Context,
  journal: Journal,
  id: string,
  { before, isNew }: { before: Tonight; isNew: boolean },
): View {
  const stored = journal.read(Entries).byId(id);
  if (stored === undefined) throw journeyError("failed", "the entry was not found after saving it", "journey doctor");
  const now = ctx.now();
  const after = tonight(journal, now);
  // Nothing is later than a new entry of tonight: what it is about was worked on last.
  const worked = new Set([...stored.topics, ...stored.finished]);
  const answer: SavedAnswer = {
    saved: {
      number: stored.number,
      day: stored.day,
      writtenOn: stored.writtenOn,
      nth: journal.read(Entries).countOn(stored.day),
    },
    now,
    before: before.standing,
    after: after.standing,
    written: after.written,
    celebrated: celebratedBetween(before, after),
    ...surroundings(journal, stored.topics, isNew && stored.day === after.standing.today ? worked : undefined),
    finished: stored.finished.length > 0,
    article: stored.private ? null : stored.day,
  };
  return {
    // Made where it is asked for: finding Day n, which the text does not tell, takes a million instructions.
    get data() {
      return {
        entry: entryData(placer(journal)(stored)),
        finished: stored.finished,
        streak: streakData(after.standing),
        written: { days: after.written.days, goal: after.written.goal },
      };
    },
    text: (paint) => savedText(answer, { columns: ctx.columns, paint }),
  };
}
