import { count } from "../core/count.ts";
import type { Topic } from "../core/curriculum.ts";
import { isoDay } from "../core/day.ts";
import type { PendingEntry } from "../core/draft.ts";
import { isJourneyError, journeyError, withDraft } from "../core/error.ts";
import { countWords, refuseText } from "../core/sections.ts";
import { decodeUtf8 } from "../core/utf8.ts";
import type { WaitingDraft } from "../files/drafts.ts";
import { draftsText, type ListedDraft } from "../render/draftsText.ts";
import { wrap, wrapped } from "../render/width.ts";
import { Entries } from "../store/entries.ts";
import type { Journal } from "../store/journal.ts";
import { agree } from "./agree.ts";
import type { Context } from "./context.ts";
import { leftHere, type TextLeftHere } from "./leftHere.ts";
import { savedView, saveEntry } from "./logSave.ts";
import { withConversion } from "./logText.ts";
import type { Register } from "./register.ts";
import { tonight } from "./tonight.ts";
import { topicsNamed } from "./topicNamed.ts";
import type { View } from "./view.ts";

interface RecoverOptions {
  discard?: boolean;
  yes?: boolean;
}

export const registerRecover: Register = (program, bind) => {
  program
    .command("recover [number]")
    .description("list the texts that were typed but not saved, or save one as the entry it was going to be")
    .option("--discard", "throw it away instead")
    .option("--yes", "do not ask")
    .addHelpText(
      "after",
      `
Examples:
  $ journey recover
  $ journey recover 1`,
    )
    .action(bind(runRecover));
};

export async function runRecover(
  ctx: Context,
  number: string | undefined,
  { discard = false, yes = false }: RecoverOptions,
): Promise<View> {
  const drafts = await ctx.drafts();
  const waiting = drafts.waiting();
  const texts = drafts.left();
  const left = texts.length === 0 ? [] : leftHere(texts, openOrNull(ctx));
  if (number === undefined) {
    if (discard) throw journeyError("usage", "--discard needs the number of a draft", "journey recover");
    return list(ctx, waiting, left);
  }
  const nth = numbered(waiting.length + left.length, number);
  const draft = waiting[nth];
  if (draft === undefined) return recoverLeft(ctx, left[nth - waiting.length], discard, yes);
  if (draft.running && !yes)
    throw journeyError(
      "refused",
      `draft ${number} is being written in another terminal (process ${draft.head.process})`,
      `journey recover ${number} --yes`,
    );
  return discard ? throwAway(ctx, draft, nameOf(draft), yes) : recover(ctx, draft);
}

/** Its place in the list, from 0. */
function numbered(drafts: number, number: string): number {
  if (!/^[1-9]\d{0,5}$/.test(number)) throw journeyError("usage", `"${number}" is no number`, "journey recover 1");
  if (Number(number) <= drafts) return Number(number) - 1;
  const there = drafts === 0 ? "no draft waits" : `the last one is ${drafts}`;
  throw journeyError("not-found", `there is no draft ${number}: ${there}`, "journey recover");
}

/** Which of two texts an entry is to have, only its learner can say: the command that saves it is named. */
async function recoverLeft(
  ctx: Context,
  left: TextLeftHere | undefined,
  discard: boolean,
  yes: boolean,
): Promise<View> {
  if (left === undefined) throw journeyError("not-found", "there is no such draft", "journey recover");
  const { text, what, words, saving } = left;
  if (!discard) throw journeyError("refused", `it is ${what}, no new entry`, saving);
  return throwAway(ctx, { path: text.path, clear: text.clear }, `${what}, ${count(words, "word")}`, yes);
}

function list(ctx: Context, waiting: readonly WaitingDraft[], left: readonly TextLeftHere[]): View {
  const drafts = waiting.map(({ head, path, bytes, running }, at): ListedDraft => {
    const text = Buffer.from(bytes).toString("utf8");
    return {
      number: at + 1,
      id: head.entry.id,
      day: head.entry.day,
      writtenAt: head.entry.writtenAt,
      offset: head.entry.offset,
      words: countWords(text),
      excerpt: text.slice(0, 200).trim(),
      why: running ? `being written by process ${head.process}` : head.why,
      path,
    };
  });
  const texts = left.map(({ text, what, words, excerpt, saving }, at) => ({
    ...{ number: waiting.length + at + 1, kind: text.kind, what, words, excerpt, saving, path: text.path },
  }));
  return {
    data: {
      drafts: drafts.map(({ day, writtenAt, offset: _, ...rest }) => ({
        ...rest,
        day: isoDay(day),
        writtenAt: new Date(writtenAt).toISOString(),
      })),
      texts,
    },
    text: (paint) => draftsText(drafts, texts, { columns: ctx.columns, paint }),
  };
}

/** Saves a draft under the id it was given when it was begun: doing it twice saves one entry. */
async function recover(ctx: Context, draft: WaitingDraft): Promise<View> {
  try {
    const { entry } = draft.head;
    const journal = await ctx.writable();
    if (journal.read(Entries).knows(entry.id)) return already(ctx, journal, draft);

    const body = decodeUtf8(draft.bytes);
    refuseText(body);
    const { topics, finished, unknown } = topicsOf(journal, entry);
    const view = saveEntry(ctx, journal, { command: "recover", entry, body, topics, finished });
    draft.clear();
    return {
      ...view,
      notes: unknown.flatMap((name) => wrap(`Left out: there is no one topic "${name}"`, ctx.columns)),
    };
  } catch (error) {
    throw withDraft(withConversion(error, draft.path), draft.path);
  }
}

/** The entry had been saved, and only the word of it was lost. */
function already(ctx: Context, journal: Journal, draft: WaitingDraft): View {
  const { id } = draft.head.entry;
  draft.clear();
  if (journal.read(Entries).byId(id) === undefined)
    return {
      data: { entry: null },
      text: () => wrapped("This draft was saved, and deleted since. The draft is cleared.", ctx.columns),
    };
  const view = savedView(ctx, journal, id, { before: tonight(journal, ctx.now()), isNew: false });
  return { ...view, notes: wrap("It had been saved already: nothing was added, the draft is cleared.", ctx.columns) };
}

/** A topic that is gone, or was misspelled, does not keep the text from being saved. */
function topicsOf(journal: Journal, { topics, finish }: PendingEntry) {
  const unknown = new Set<string>();
  const known = (names: readonly string[]): Topic[] =>
    names.flatMap((name) => {
      try {
        return topicsNamed(journal, [name]);
      } catch (error) {
        if (!isJourneyError(error)) throw error;
        unknown.add(name);
        return [];
      }
    });
  return { topics: known(topics), finished: known(finish), unknown: [...unknown] };
}

function nameOf({ head, bytes }: WaitingDraft): string {
  const words = countWords(Buffer.from(bytes).toString("utf8"));
  return `the draft of ${isoDay(head.entry.day)}, ${count(words, "word")}`;
}

async function throwAway(
  ctx: Context,
  draft: Pick<WaitingDraft, "path" | "clear">,
  what: string,
  yes: boolean,
): Promise<View> {
  if (!yes) await agree(ctx, `Throw away ${what}? It cannot be taken back.`, "nothing was thrown away");
  draft.clear();
  return { data: { discarded: draft.path }, text: () => `Thrown away: ${what}.` };
}

/** Texts are listed whatever state the journal is in. */
function openOrNull(ctx: Context): Journal | null {
  try {
    return ctx.journal();
  } catch (error) {
    if (!isJourneyError(error)) throw error;
    return null;
  }
}
