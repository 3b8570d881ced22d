import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readDraft } from "../../src/core/draft.ts";
import { complaints, journalIn, sizesOf, textsOf, withCopy } from "./nights.ts";
import { type Command, callsOf, type Ended } from "./strace.ts";

const TEXT = "Tonight: the kernel trick\r\nand why it works. Übung 🌙\n";
export const SAVE: Command = { args: ["log", "-", "-t", "ml.2.1", "--done"], input: TEXT };

/** What a journal may look like after one save that was disturbed, and the calls of an undisturbed one. */
export interface Reference {
  home: string;
  before: string;
  after: string;
  calls: Awaited<ReturnType<typeof callsOf>>;
}

export async function referenceSave(home: string): Promise<Reference> {
  const before = sizesOf(journalIn(home));
  return withCopy(home, async (copy) => {
    const calls = await callsOf(copy, SAVE);
    return { home, before, after: sizesOf(journalIn(copy)), calls };
  });
}

export interface Verdict {
  saved: boolean;
  /** Neither as before nor as after, or something `journey doctor` finds. */
  torn: string[];
  /** Said to be saved, or ended as if it were, and not there. */
  lost: boolean;
  unreadable: string[];
  drafted: boolean;
}

/** Looks at what a disturbed save has left in `home`. */
export function judge(home: string, { before, after }: Reference, ended: Ended): Verdict {
  const journal = journalIn(home);
  const torn = complaints(journal);
  const sizes = sizesOf(journal);
  if (sizes !== before && sizes !== after) torn.push(sizes);
  const saved = sizes === after && textsOf(journal).at(-1) === TEXT;
  if (sizes === after && !saved) torn.push("the text is not what was typed");
  const drafts = readDrafts(join(dirname(journal), "drafts"));
  const acknowledged = ended.out.includes("Saved") || ended.code === 0;
  return {
    saved,
    torn,
    lost: acknowledged && !saved,
    unreadable: drafts.filter(({ draft }) => draft === null).map(({ name }) => name),
    drafted: drafts.length > 0,
  };
}

function readDrafts(folder: string) {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith(".draft"));
  } catch {
    return [];
  }
  return names.map((name) => ({ name, draft: readDraft(readFileSync(join(folder, name))) }));
}
