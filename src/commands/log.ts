import { checkOff } from "../core/checkOffChange.ts";
import type { Topic } from "../core/curriculum.ts";
import { unshielded } from "../core/dashes.ts";
import { readDay } from "../core/dayInput.ts";
import { createEntry, type NewEntry } from "../core/entryChange.ts";
import { journeyError } from "../core/error.ts";
import { readLink, readMinutes, readMood, readTag, readTitle } from "../core/logInput.ts";
import { studyDay } from "../core/moment.ts";
import { refuseText, withSections } from "../core/sections.ts";
import { type SavedAnswer, savedText } from "../render/savedText.ts";
import type { Journal } from "../store/journal.ts";
import type { Context } from "./context.ts";
import { askForEntry } from "./logQuestions.ts";
import { textOf } from "./logText.ts";
import { entryData, placer } from "./placed.ts";
import type { Prompts } from "./prompts.ts";
import type { Register } from "./register.ts";
import { streakData, tonight } from "./tonight.ts";
import { topicsNamed } from "./topicNamed.ts";
import { unitsOf } from "./units.ts";
import type { View } from "./view.ts";

interface LogOptions {
  topic?: string[];
  done?: boolean;
  finish?: string[];
  min?: number;
  title?: string;
  tag?: string[];
  link?: string[];
  mood?: number;
  day?: string;
  stuck?: string;
  tomorrow?: string;
  private?: boolean;
}

const each =
  <Value>(read: (text: string) => Value) =>
  (text: string, before: Value[] = []): Value[] => [...before, read(text)];
const asGiven = (text: string) => text;

export const registerLog: Register = (program, bind) => {
  program
    .command("log [words...]")
    .helpGroup("Every night")
    .description("write tonight's entry: words, - for standard input, or nothing to be asked")
    .option("-t, --topic <topic>", "a topic it is about (code, slug or title); repeatable", each(asGiven))
    .option("--done", "every -t topic is finished")
    .option("--finish <topic>", "a topic it is about and finishes; repeatable", each(asGiven))
    .option("--min <minutes>", "time spent: 45, 1h30", readMinutes)
    .option("--title <title>", "a title for the day's article", readTitle)
    .option("--tag <tag>", "a tag; repeatable", each(readTag))
    .option("--link <url>", "something used; repeatable", each(readLink))
    .option("--mood <1-5>", "how it went; never leaves the machine", readMood)
    .option("--day <day>", "an earlier day: 2027-01-10, yesterday, monday")
    .option("--stuck <text>", "adds a section: Where I got stuck")
    .option("--tomorrow <text>", "adds a section: Tomorrow")
    .option("--private", "counts, but is never exported")
    .addHelpText(
      "after",
      `
Examples:
  $ journey log "Least squares by hand, then with NumPy" -t ml.2.1 --done --min 90
  $ pandoc notes.docx -t markdown | journey log - --day yesterday`,
    )
    .action(bind(runLog));
};

/** What the learner gave, by whichever way. */
export interface Given {
  body: string;
  topics: readonly Topic[];
  finished: readonly Topic[];
}

export async function runLog(ctx: Context, words: string[], options: LogOptions): Promise<View> {
  const now = ctx.now();
  if (options.done && !options.topic)
    throw journeyError(
      "usage",
      "--done finishes the topics given with -t, and there is none",
      "journey log … -t TOPIC --done",
    );
  const day = options.day === undefined ? studyDay(now) : readDay(options.day, now);
  const text = await textOf(ctx, words.map(unshielded));
  const sections = { stuck: options.stuck ?? "", tomorrow: options.tomorrow ?? "" };
  if (text !== null) refuseText(withSections(text, sections));

  const prompts = text === null ? await promptsOf(ctx) : null;
  const journal = await ctx.writable();
  const given = prompts === null ? givenBy(journal, text ?? "", options) : await askForEntry(prompts, journal, options);
  if (given === null) return { data: { entry: null }, text: () => "Nothing written, nothing saved." };
  const body = withSections(given.body, sections);
  refuseText(body);

  return save(ctx, journal, given, {
    id: ctx.newId(),
    day,
    writtenAt: now.instant,
    writtenOn: studyDay(now),
    zone: now.zone,
    offset: now.offset,
    dayEnd: now.dayEnd,
    origin: "log",
    title: options.title ?? null,
    body,
    minutes: options.min ?? null,
    mood: options.mood ?? null,
    private: options.private ?? false,
    topics: given.topics.map(({ id }) => id),
    tags: [...new Set(options.tag)],
    links: [...new Set(options.link)],
  });
}

async function promptsOf(ctx: Context): Promise<Prompts> {
  const prompts = await ctx.prompts();
  if (prompts === null)
    throw journeyError("usage", "nothing to log: no text was given", 'journey log "what you learned tonight"');
  return prompts;
}

/** The topics of the flags: `--finish` links too, `--done` finishes every `-t`. */
function givenBy(journal: Journal, body: string, { topic = [], finish = [], done = false }: LogOptions): Given {
  const linked = topicsNamed(journal, topic);
  const finished = topicsNamed(journal, finish);
  return {
    body,
    topics: [...new Set([...linked, ...finished])],
    finished: [...new Set(done ? [...linked, ...finished] : finished)],
  };
}

function save(ctx: Context, journal: Journal, { finished }: Given, entry: NewEntry): View {
  const before = tonight(journal, ctx.now());
  journal.commit("log", () => {
    const checkOffs = journal.topics.checkOffs();
    const waiting = journal.topics.unlinkedOn(entry.day);
    return [
      createEntry(entry, journal.entries.nextNumber()),
      ...finished.flatMap((topic) =>
        checkOff(topic, checkOffs.get(topic.id), { state: "done", day: entry.day, entry: entry.id }),
      ),
      ...waiting.map(({ topic }) => ({ kind: "check_off" as const, id: topic, fields: { entry: entry.id } })),
    ];
  });
  return savedView(ctx, journal, entry.id, before);
}

function savedView(ctx: Context, journal: Journal, id: string, before: ReturnType<typeof tonight>): View {
  const stored = journal.entries.byId(id);
  if (stored === undefined) throw journeyError("failed", "the entry was not found after saving it", "journey doctor");
  const now = ctx.now();
  const entry = placer(journal)(stored);
  const after = tonight(journal, now);
  const units = unitsOf(journal, entry.topics);
  const answer: SavedAnswer = {
    saved: {
      number: entry.number,
      day: entry.day,
      writtenOn: entry.writtenOn,
      nth: journal.entries.countOn(entry.day),
    },
    now,
    before: before.standing,
    after: after.standing,
    written: after.written,
    units: units.map(({ unit }) => unit),
    next: units.flatMap(({ next }) => next ?? []),
    article: entry.private ? null : entry.day,
  };
  return {
    data: {
      entry: entryData(entry),
      finished: entry.finished,
      streak: streakData(after.standing),
      written: { days: after.written.days, goal: after.written.goal },
    },
    text: (paint) => savedText(answer, { columns: ctx.columns, paint }),
  };
}
