import { count } from "../core/count.ts";
import { unshielded } from "../core/dashes.ts";
import { journeyError } from "../core/error.ts";
import { readLink, readMinutes, readMood, readTag, readTitle } from "../core/logInput.ts";
import { refuseText, withSections } from "../core/sections.ts";
import type { Draft } from "../files/draft.ts";
import type { WaitingDraft } from "../files/drafts.ts";
import { wrap } from "../render/width.ts";
import { Entries } from "../store/entries.ts";
import type { Journal } from "../store/journal.ts";
import type { Context } from "./context.ts";
import { keeping, keepingWords } from "./logDraft.ts";
import { type LogOptions, pendingEntry } from "./logEntry.ts";
import { saveEntry } from "./logSave.ts";
import { bodyFromInput, type Sections } from "./logText.ts";
import type { NightlyRegister } from "./register.ts";
import { topicsNamed } from "./topicNamed.ts";
import type { View } from "./view.ts";

const each =
  <Value>(read: (text: string) => Value) =>
  (text: string, before: Value[] = []): Value[] => [...before, read(text)];
const asGiven = (text: string) => text;

export const registerLog: NightlyRegister = (program, bind) => {
  program
    .command("log [words...]")
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
    .option("--edit", "write it in your editor ($VISUAL, $EDITOR)")
    .option("--private", "counts, but is never exported")
    .addHelpText(
      "after",
      `
Examples:
  $ journey log "Least squares by hand, then NumPy" -t ml.2.1 --done --min 90
  $ pandoc notes.docx -t markdown | journey log - --day yesterday`,
    )
    .action(bind(runLog));
};

export async function runLog(ctx: Context, words: string[], options: LogOptions): Promise<View> {
  refuseMisuse(words, options);
  const draft = (await ctx.drafts()).begin(pendingEntry(await ctx.newId(), ctx.now(), options));
  const sections = sectionsOf(options);
  const fromInput = words.length === 1 && words[0] === "-";
  if (words.length > 0 && !fromInput) {
    const body = withSections(words.map(unshielded).join(" "), sections);
    refuseText(body);
    return keepingWords(draft, body, () => save(ctx, draft, body));
  }
  return keeping(draft, async () => {
    const body = fromInput
      ? await bodyFromInput(ctx, draft, sections)
      : await bodyFromPerson(ctx, draft, options, sections);
    if (body === null) {
      draft.clear();
      return { data: { entry: null }, text: () => "Nothing written, nothing saved." };
    }
    refuseText(body);
    return save(ctx, draft, body);
  });
}

function refuseMisuse(words: readonly string[], { done, topic, edit }: LogOptions): void {
  if (done && !topic)
    throw journeyError(
      "usage",
      "--done finishes the topics given with -t, and there is none",
      "journey log … -t TOPIC --done",
    );
  if (edit && words.length > 0)
    throw journeyError("usage", "--edit opens your editor: it takes no text beside it", "journey log --edit");
}

function sectionsOf({ stuck = "", tomorrow = "" }: LogOptions): Sections {
  return { stuck, tomorrow };
}

/** From the editor or the questions; null when nothing was written. */
async function bodyFromPerson(
  ctx: Context,
  draft: Draft,
  options: LogOptions,
  sections: Sections,
): Promise<string | null> {
  if (options.edit) {
    const { textFromEditor } = await import("./logEditor.ts");
    const text = await textFromEditor(ctx, draft);
    return text === null ? null : withSections(text, sections);
  }
  const prompts = await ctx.prompts();
  if (prompts === null)
    throw journeyError("usage", "nothing to log: no text was given", 'journey log "what you learned tonight"');
  const { bodyFromQuestions } = await import("./logQuestions.ts");
  return bodyFromQuestions(ctx, { prompts, draft, options });
}

async function save(ctx: Context, draft: Draft, body: string): Promise<View> {
  const others = (await ctx.drafts())
    .waiting()
    .filter(({ head, running }) => !running && head.entry.id !== draft.entry.id);
  const journal = await ctx.writable();
  const same = others.find(({ bytes }) => Buffer.from(body, "utf8").equals(bytes));
  const { topics, finish } = draft.entry;
  const view = saveEntry(ctx, journal, {
    command: "log",
    entry: { ...draft.entry, id: retried(journal, same) ?? draft.entry.id },
    body,
    topics: topicsNamed(journal, topics),
    finished: topicsNamed(journal, finish),
  });
  draft.clear();
  same?.clear();
  // Set, not copied: a copy would make its `data`, which only `--json` asks for.
  view.notes = waitingNote(others.length - (same === undefined ? 0 : 1), ctx.columns);
  return view;
}

/** The id of an earlier attempt at the same text, which may have been saved without being able to say so. */
function retried(journal: Journal, same: WaitingDraft | undefined): string | undefined {
  const entries = journal.read(Entries);
  const id = same?.head.entry.id;
  const deleted = id !== undefined && entries.knows(id) && entries.byId(id) === undefined;
  return deleted ? undefined : id;
}

function waitingNote(drafts: number, columns: number): string[] {
  if (drafts === 0) return [];
  return wrap(`${count(drafts, "draft waits", "drafts wait")} to be saved: journey recover`, columns);
}
